import { expect, test } from "vitest";
import { unaccented } from "../../src/notation/unaccented.ts";

test.each([
  ["Ørnvik, Møller, Åre", "Ornvik, Moller, Are"],
  ["Société Générale d’Éclairage", "Societe Generale d’Eclairage"],
  ["Straße, Łódź, Ægir, Þór", "Strasse, Lodz, AEgir, Thor"],
  ["Đông Á, Ngân hàng Việt", "Dong A, Ngan hang Viet"],
  ["清源水电 ガイド 2024 — µ×÷", "清源水电 ガイド 2024 — µ×÷"],
])("%s", (text, plain) => expect(unaccented(text)).toBe(plain));
