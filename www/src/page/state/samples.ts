/** Three samples about fictional places; the same texts are golden tests of the core. */
import { countCharacters } from "../model/text";
import compilation from "../../../../tests/golden/compilation/input.txt";
import disclosure from "../../../../tests/golden/disclosure_report/input.txt";
import government from "../../../../tests/golden/government_work_report/input.txt";

function sample<Id extends string>(id: Id, name: string, text: string): { id: Id; name: string; text: string; characters: number } {
  return { id, name, text, characters: countCharacters(text) };
}

export const SAMPLES = [
  sample("compilation", "云岭县部门年度工作总结汇编.txt", compilation),
  sample("government", "望川市政府工作报告.txt", government),
  sample("disclosure", "松坪县政府信息公开年度报告.txt", disclosure),
] as const;
