"""Finds the words that say what is done and seldom name anything (加快, 完善, 优化): writes data/lexicon/predicates.txt.

    cargo build --release --example analyze && python3 scripts/lexicon/predicates.py

A word of the classes verb, verbal noun or adjective is one if reports begin clauses with it or put an adverb before it, and seldom
end a clause with it: of its COUNT places or more, in DOCUMENTS reports or more, a share of OPENS begin a clause or follow an adverb
(verbal nouns and adjectives: FIRMLY, and ADVERB of them an adverb), and at most CLOSES end one. NAMING are verbs that pass and
name a matter all the same (保障, 担保); GIVEN are words that the classes of the lexicon keep from passing.
"""
from collections import Counter, defaultdict

import reports

COUNT, DOCUMENTS, OPENS, FIRMLY, ADVERB, CLOSES = 8, 5, 0.25, 0.45, 0.1, 0.3
ADVERBS = set("""要 应 应当 必须 进一步 不断 积极 大力 着力 全面 深入 加快 继续 切实 努力 逐步 不 有效 充分 坚决 能 可以 来 去 以 会 将 已 已经 正在 都
也 又 再 更好 统筹 依法 严格 加强 推动 鼓励 支持 引导 促进""".split())
NAMING = set("""保障 保护 组织 控制 学习 培养 节能 担保 创建 脱贫 信访 互助 计算 创造 结算 破产 认识 批评 解放 减免 免征 休闲 快递 振兴 审计 统筹 创新 准备 编制
处理 培训 扶持 反映 退役 低保 常住 整合 转换 承接 在校 试行 招引 死亡 涉外 创意 失职 看病 执政 留守 停产 找矿 控股 会计 反恐 抽水 揭榜 贪污 统购 缴费 聚变 返乡
采煤 耗能 清算 评定 治疗 移交 通用 互动 援藏 防御 试制 表彰 调整 发展 体育 宣传 进出口 发电 对口 供销 渎职 遗产 防汛 预报 国资 实验 供热 直播 自营 繁荣 广泛
防范 考核 分期 讲究 公正""".split())
GIVEN = """大力 依法 有力 充分发挥 高度 面向 谋划 动员 精心 会同 牢记 足额 采取有效 时刻 大胆 无法 致力 致力于 用力 继续执行 构筑 细化 限期 充分考虑 有权 节省 强力
层层 积蓄 助长 选派 加快 深入 全面落实 贯彻落实 深化 精准 有序 竞相 聚力 走访 提起 赋能 严格 抓实 抓细 压实 压紧 做实 做细 做精 做优 做强 做大 落细 提质 增效
下列 统一思想 看上去 打算 现有 入选 遵照 依照 按照 根据 经由 体现 提供 给予 助力 下达 印发 转发 通报 提出 邀请 举行""".split()


def main():
    classes = {}
    for line in open(reports.ROOT / "data/lexicon/words.tsv", encoding="utf-8"):
        word, _, cls = line.rstrip("\n").split("\t")
        classes[word] = cls
    marked = lambda word: not "\u4e00" <= word[0] <= "\u9fff"
    seen, documents = defaultdict(Counter), Counter()
    for path in reports.paths():
        here = set()
        for line in reports.sentences(path):
            for before, word, after in zip(["。", *line], line, [*line[1:], "。"]):
                if len(word) < 2 or classes.get(word) not in ("v", "w", "a"):
                    continue
                here.add(word)
                counts = seen[word]
                counts["all"] += 1
                counts["first"] += marked(before)
                counts["adverb"] += not marked(before) and (before in ADVERBS or classes.get(before) == "d")
                counts["last"] += marked(after)
        documents.update(here)
    chosen = {word for word in GIVEN if word in classes}
    for word, counts in seen.items():
        if counts["all"] < COUNT or documents[word] < DOCUMENTS or word in NAMING:
            continue
        opens, adverb, last = ((counts["first"] + counts["adverb"]) / counts["all"], counts["adverb"] / counts["all"], counts["last"] / counts["all"])
        if last <= CLOSES and (opens >= OPENS if classes[word] == "v" else opens >= FIRMLY and adverb >= ADVERB):
            chosen.add(word)
    with open(reports.ROOT / "data/lexicon/predicates.txt", "w", encoding="utf-8") as out:
        out.write("# Words that say what is done and seldom name anything, by scripts/lexicon/predicates.py.\n")
        out.writelines(f"{word}\n" for word in sorted(chosen))
    print(len(chosen), "predicates")


main()
