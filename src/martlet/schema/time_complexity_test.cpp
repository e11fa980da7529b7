/// Reading input takes time in proportion to its size n, or to n log n, whatever a client sends. Each test has the worst input for one
/// part of the reader, at one size and at 16 times this size.
#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include <martlet/base/testing/complexity.hpp>
#include <martlet/json/value.hpp>

#include "schema.hpp"

namespace martlet {
namespace {

struct Node;
using Leaf = std::string;

struct Basket {
  std::vector<std::string> tags;
  std::map<std::string, std::vector<int>> lists;
  std::vector<std::string> few;
  std::string code;
  std::string text;
  std::vector<Basket> baskets;
};
Schema describe(Type<Basket>) {
  return object<Basket>(
      "Basket",                                                                                                                    //
      field<&Basket::tags>("tags").unique().fallback(std::vector<std::string>()),                                                  //
      field<&Basket::lists>("lists").fallback(std::map<std::string, std::vector<int>>()),                                          //
      field<&Basket::few>("few").unique().items(value<std::string>().allow_empty()).max(10).fallback(std::vector<std::string>()),  //
      field<&Basket::code>("code").pattern("^(a+)+$").max(100).fallback(std::string()),                                            //
      field<&Basket::text>("text").pattern("^(a+)+$").fallback(std::string()),                                                     //
      field<&Basket::baskets>("baskets").fallback(std::vector<Basket>()));
}

std::string failure_of(const std::string& json) {
  ReadOptions all;
  all.abort_early = false;
  const auto read = read_json<Basket>(json, all);
  return read ? "" : read.error().message();
}

double growth_of(const auto& input_of, std::size_t size) {
  const std::string small = input_of(size);
  const std::string large = input_of(16 * size);
  return growth(small, large, [](const std::string& json) { failure_of(json); });
}

// libstdc++'s std::hash of text is MurmurHash64A with a fixed seed. Its state after each eight bytes can be chosen, so that texts with the
// same length and hash are found by trying the eight bytes that follow eight others.
namespace murmur {

constexpr std::uint64_t factor = 0xC6A4A7935BD1E995ULL;

constexpr std::uint64_t inverse_of_factor() {
  std::uint64_t inverse = factor;
  for (int i = 0; i < 6; ++i) inverse *= 2 - factor * inverse;
  return inverse;
}
std::uint64_t mixed(std::uint64_t block) {
  block *= factor;
  return (block ^ (block >> 47)) * factor;
}
std::uint64_t unmixed(std::uint64_t block) {
  block *= inverse_of_factor();
  return (block ^ (block >> 47)) * inverse_of_factor();
}
bool is_text(std::uint64_t block) {
  for (int i = 0; i < 8; ++i, block >>= 8) {
    const auto c = static_cast<unsigned char>(block);
    if (c < 0x20 || c > 0x7E || c == '"' || c == '\\') return false;
  }
  return true;
}

void count_up(std::string& digits) {
  auto digit = digits.rbegin();
  for (; *digit == '9'; ++digit) *digit = '0';
  ++*digit;
}

/// JSON strings of 24 bytes, quotes included, whose hashes are all the same.
std::vector<std::string> colliding(std::size_t count) {
  constexpr std::uint64_t seed = 0xC70F6907ULL;
  constexpr std::uint64_t start = seed ^ (24 * factor);
  constexpr std::uint64_t wanted = 0x0123456789ABCDEFULL;  // the state after 16 bytes
  std::vector<std::string> texts;
  for (std::string front = "\"0000000"; texts.size() < count; count_up(front)) {
    std::uint64_t first = 0;
    std::memcpy(&first, front.data(), 8);
    const std::uint64_t state = (start ^ mixed(first)) * factor;
    const std::uint64_t second = unmixed(state ^ (wanted * inverse_of_factor()));
    if (!is_text(second)) continue;
    std::string text = front + "        ";
    std::memcpy(text.data() + 8, &second, 8);
    texts.push_back(text + "9999999\"");
  }
  return texts;
}

}  // namespace murmur

std::string list_of(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ",") + item;
  return '[' + text + ']';
}

TEST(TimeComplexity, colliding_texts_do_collide) {
  for (const std::string& text : murmur::colliding(3))
    EXPECT_EQ(std::hash<std::string>()(text), std::hash<std::string>()(murmur::colliding(1)[0]));
}

TEST(TimeComplexity, unique_list_of_texts_that_collide_in_a_hash) {
  const std::vector<std::string> texts = murmur::colliding(960);
  const auto input_of = [&](std::size_t size) {
    return R"({"tags":)" + list_of({texts.begin(), texts.begin() + static_cast<long>(size)}) + "}";
  };
  EXPECT_EQ(failure_of(input_of(100)), "");
  EXPECT_LT(growth_of(input_of, 60), growth_max);
}

TEST(TimeComplexity, unique_list_of_texts_that_differ_at_their_ends) {
  const auto input_of = [](std::size_t size) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < size; ++i) items.push_back('"' + std::string(100, 'a') + std::to_string(i) + '"');
    return R"({"tags":)" + list_of(items) + "}";
  };
  EXPECT_LT(growth_of(input_of, 200), growth_max);
}

TEST(TimeComplexity, problems_below_a_long_key) {
  const auto input_of = [](std::size_t size) {
    std::string text = R"({"lists":{")" + std::string(10 * size, 'k') + "\":[0";
    for (std::size_t i = 0; i < size / 50; ++i) text += ",true";
    return text + "]}}";
  };
  EXPECT_LT(growth_of(input_of, 5'000), growth_max);
}

TEST(TimeComplexity, unknown_keys_between_repeated_ones) {
  const auto input_of = [](std::size_t size) {
    std::string text = "{\"x\":0";
    for (std::size_t i = 0; i < size; ++i) text += ",\"x" + std::to_string(i) + "\":1,\"code\":\"a\"";
    return text + "}";
  };
  EXPECT_LT(growth_of(input_of, 300), growth_max);
}

TEST(TimeComplexity, pattern_that_tries_every_choice) {
  const auto input_of = [](std::size_t size) { return R"({"text":")" + std::string(size, 'a') + R"(!"})"; };
  EXPECT_LT(growth_of(input_of, 12'000), growth_max);
}

TEST(TimeComplexity, repeated_keys_in_a_value_of_any_shape) {
  const auto input_of = [](std::size_t size) {
    std::string text = "{\"a\":0";
    for (std::size_t i = 0; i < size; ++i) text += ",\"" + std::string(20, 'a') + std::to_string(i % (size / 2)) + "\":1";
    return text + "}";
  };
  const std::string small = input_of(400);
  const std::string large = input_of(6'400);
  EXPECT_LT(growth(small, large, [](const std::string& text) { EXPECT_TRUE(json::parse(text)); }), growth_max);
}

TEST(TimeComplexity, query_with_repeated_names) {
  std::vector<std::string> names;
  for (int i = 0; i < 6'400; ++i) names.push_back('x' + std::to_string(i));
  const auto fields_of = [&](std::size_t size) {
    std::vector<TextField> fields;
    for (std::size_t i = 0; i < size; ++i) fields.push_back({i % 2 == 0 ? "tags" : names[i], "1"});
    return fields;
  };
  const auto small = fields_of(400);
  const auto large = fields_of(6'400);
  EXPECT_LT(growth(small, large, [](const std::vector<TextField>& fields) { EXPECT_FALSE(read_fields<Basket>(fields)); }), growth_max);
}

// A variant of two structs, each of which contains the variant again: every level could be tried twice. So the depth grows.
struct Left;
struct Right;
using Either = std::variant<std::unique_ptr<Left>, std::unique_ptr<Right>, std::string>;
struct Left {
  Either next;
  std::string left;
};
struct Right {
  Either next;
  std::string right;
};
Schema describe(Type<Left>) { return object<Left>("Left", field<&Left::next>("next"), field<&Left::left>("left")); }
Schema describe(Type<Right>) { return object<Right>("Right", field<&Right::next>("next"), field<&Right::right>("right")); }

TEST(TimeComplexity, long_text_inside_variants_that_all_fail) {
  const auto input_of = [](int depth) {
    std::string text = "{\"next\":";
    for (int i = 0; i < depth; ++i) text += "{\"next\":";
    text += '"' + std::string(5'000, 'x') + '"';
    for (int i = 0; i < depth; ++i) text += '}';
    return text + ",\"left\":\"l\"}";
  };
  const auto read = [](const std::string& text) { EXPECT_FALSE(read_json<Left>(text)); };
  EXPECT_LT(growth(input_of(1), input_of(8), read), growth_max);
}

// Rules that limit the size are checked first, whatever the order of declaration.

TEST(TimeComplexity, size_limits_are_checked_before_more_expensive_rules) {
  const std::string many = R"({"few":)" + list_of(std::vector<std::string>(50'000, "\"\"")) + "}";
  EXPECT_EQ(failure_of(many), "\"few\" must contain less than or equal to 10 items");
  const std::string longer = R"({"code":")" + std::string(100'000, 'b') + R"("})";
  EXPECT_EQ(failure_of(longer), "\"code\" length must be less than or equal to 100 characters long");
}

TEST(TimeComplexity, all_rules_are_checked_for_ordinary_sizes_as_in_joi) {
  EXPECT_EQ(failure_of(R"({"few":)" + list_of(std::vector<std::string>(20, "\"\"")) + "}"),
            "\"few[1]\" contains a duplicate value. \"few\" must contain less than or equal to 10 items");
  const std::string code(101, 'b');
  EXPECT_EQ(failure_of(R"({"code":")" + code + R"("})"), "\"code\" with value \"" + code +
                                                             "\" fails to match the required pattern: /^(a+)+$/. \"code\" length must be "
                                                             "less than or equal to 100 characters long");
}

}  // namespace
}  // namespace martlet
