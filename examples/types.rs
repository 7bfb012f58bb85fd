//! Prints the TypeScript declarations of the contract (`src/report/types.rs`, `src/options.rs`, `src/corpus/types.rs`).
//!
//! `cargo run --features types --example types`; `npm run build` writes them to `www/src/module/types.ts`.

use std::collections::BTreeMap;

use ts_rs::{Config, TypeVisitor, TS};
use wenjing::corpus::types::*;

/// Visits every type that crosses: the analysis, the options, and the corpus's requests and answers.
macro_rules! visit_all {
    ($collector:ident: $($type:ty),* $(,)?) => { $($collector.visit::<$type>();)* };
}

/// Collects the declarations of a type and of all that it refers to, by name.
struct Collector<'c> {
    config: &'c Config,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Collector<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types with a file of their own are declared; the others (numbers, lists) are spelt out in place.
        if T::output_path().is_none() || self.declarations.contains_key(&T::ident(self.config)) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.declarations.insert(T::ident(self.config), format!("{docs}export {}\n", T::decl(self.config)));
        T::visit_dependencies(self);
    }
}

#[allow(clippy::print_stdout)]
fn main() {
    let config = Config::default().with_large_int("number");
    let mut collector = Collector { config: &config, declarations: BTreeMap::new() };
    visit_all!(collector: wenjing::Analysis, wenjing::ResultSection, wenjing::Options);
    visit_all!(collector: NoRequest, WordsRequest, KeynessRequest, SlopeRequest, SummaryRequest, TermRequest, SpreadRequest, ConcordanceRequest, CollocatesRequest);
    visit_all!(collector: ClustersRequest, NetworkRequest, TermsRequest, ProperNamesRequest, NewWordsRequest);
    visit_all!(collector: wenjing::compare::types::CompareRequest, wenjing::compare::types::Comparison, wenjing::compare::types::Similarity);
    visit_all!(collector: Overview, Parts, WordList, Keyness, Slope, DocumentSummary, CorpusDigest, Spread, Concordance, Collocates, Cluster, Network, ExtractedTerm, ProperName, NewWord);
    println!("// Generated from the Rust types by `npm run build`. Do not edit.\n");
    for declaration in collector.declarations.values() {
        println!("{declaration}");
    }
}
