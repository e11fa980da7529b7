/// Gives the same results as joi 18.3.2 for the same inputs: joi_answers.jsonl contains joi's own results, one case per line:
/// [shape, mode, input, answer]. Mode: c convert, a abortEarly off, t as text fields. Shapes are in joi_shapes.hpp.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "joi_answer.hpp"

namespace joi {
namespace {

/// Sorts members: the order of keys in an object has no meaning.
json::Value sorted(const json::Value& value) {
  if (const json::Array* items = value.array()) {
    json::Array copy;
    for (const json::Value& item : *items) copy.push_back(sorted(item));
    return copy;
  }
  if (!value.object()) return value;
  json::Object copy;
  for (const auto& [key, member] : *value.object()) copy.emplace_back(key, sorted(member));
  std::ranges::sort(copy, {}, &json::Object::value_type::first);
  return copy;
}

std::string canonical_text(const json::Value& value) { return sorted(value).to_text(); }

Mode mode_named(const std::string& letters) {
  const auto has = [&](char letter) { return letters.find(letter) != std::string::npos; };
  return {.converts = has('c'), .all = has('a'), .text = has('t')};
}

TEST(Joi, gives_the_recorded_results) {
  std::ifstream answers(MARTLET_TEST_DATA "/joi_answers.jsonl");
  ASSERT_TRUE(answers) << "joi_answers.jsonl is missing";
  std::size_t count = 0;
  for (std::string line; std::getline(answers, line); ++count) {
    const json::Value recorded = *json::parse(line);
    const json::Array& parts = *recorded.array();
    const std::string ours = answer(*parts[0].string(), parts[2], mode_named(*parts[1].string()));
    EXPECT_EQ(canonical_text(*json::parse(ours)), canonical_text(parts[3])) << line;
  }
  EXPECT_GT(count, 1000U);
}

}  // namespace
}  // namespace joi
