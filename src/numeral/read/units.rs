//! The units inside a number: 十, 百, 千 within a group, 万 and 亿 that close it.

use super::{add, Reader};
use crate::numeral::digits::heads_a_unit;
use crate::numeral::Decimal;

impl Reader<'_> {
    pub(super) fn small(&mut self, c: char, exponent: i32, unit_only: bool) -> bool {
        let has_digits = self.current.is_some();
        if heads_a_unit(c, self.peek_second()) && (has_digits || self.has_units) && (c == '百' || self.current.is_none_or(|p| p.is_arabic)) {
            return false;
        }
        let begins = !self.has_read();
        if !has_digits && !self.zero && !(begins && (exponent == 1 || unit_only)) {
            return false;
        }
        let piece = self.current.take();
        let (value, decimals) = piece.map_or((Some(Decimal::ONE), 0), |p| (p.value, p.decimals));
        self.section = add(self.section, value.and_then(|v| v.shifted(exponent)));
        if let Some(spread) = piece.and_then(|p| p.spread) {
            self.spread = spread.shifted(exponent);
        }
        self.section_step = exponent - decimals;
        self.section_is_open = true;
        self.last_unit = exponent;
        self.zero = false;
        self.has_units = true;
        (self.small, self.large) = (exponent, 0);
        self.step_over(c);
        true
    }

    pub(super) fn large(&mut self, c: char, exponent: i32, unit_only: bool) -> bool {
        if heads_a_unit(c, self.peek_second()) {
            return false;
        }
        if self.current.is_none() && !self.section_is_open {
            if !self.has_read() && unit_only {
                self.total = Decimal::ONE.shifted(exponent);
                self.group = self.total;
                self.total_step = exponent;
            } else if self.has_units && self.last_unit >= 4 {
                // 万亿, 四万万: the unit multiplies the group that the one before has closed.
                let rest = self.total.zip(self.group).and_then(|(total, group)| total.checked_sub(group));
                self.group = self.group.and_then(|group| group.shifted(exponent));
                self.total = add(rest, self.group);
                self.total_step += exponent;
            } else {
                return false;
            }
            self.large += exponent;
        } else {
            let keeps_small = self.current.is_none() && self.pieces == 1;
            self.close_current(false);
            let section = self.section.take();
            self.section = Some(Decimal::ZERO);
            if exponent > self.largest && self.largest > 0 {
                self.total = add(self.total, section).and_then(|total| total.shifted(exponent));
                self.group = self.total;
            } else {
                self.group = section.and_then(|section| section.shifted(exponent));
                self.total = add(self.total, self.group);
            }
            self.spread = self.spread.and_then(|spread| spread.shifted(exponent));
            self.total_step = self.section_step + exponent;
            self.small = if keeps_small { self.small } else { 0 };
            self.large = exponent;
        }
        self.largest = self.largest.max(exponent);
        self.section_is_open = false;
        self.last_unit = exponent;
        self.zero = false;
        self.has_units = true;
        self.step_over(c);
        true
    }

    /// Digits without a unit of their own join the section.
    pub(super) fn close_current(&mut self, at_the_end: bool) {
        let Some(piece) = self.current.take() else { return };
        // 三万五, 九万四: the next lower place.
        let place = if at_the_end && !piece.is_arabic && piece.count == 1 && piece.decimals == 0 && self.last_unit > 1 { self.last_unit - 1 } else { 0 };
        self.section = add(self.section, piece.value.and_then(|value| value.shifted(place)));
        if piece.spread.is_some() {
            self.spread = piece.spread.and_then(|spread| spread.shifted(place));
        }
        self.section_step = place - piece.decimals;
        self.section_is_open = true;
    }
}
