/// Memory for elements is reserved before they are read: enough for all, and never much more than the text itself.
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet {
namespace {

struct Parcel {
  std::string code;
  int weight = 0;
  std::optional<std::string> note;
};
Schema describe(Type<Parcel>) {
  return object<Parcel>("Parcel", field<&Parcel::code>("code"), field<&Parcel::weight>("weight"), field<&Parcel::note>("note"));
}

struct Tree {
  std::vector<Tree> branches;
  std::vector<std::int64_t> leaves;
};
Schema describe(Type<Tree>) {
  return object<Tree>("Tree", field<&Tree::branches>("b").fallback({}), field<&Tree::leaves>("l").fallback({}));
}

struct SmallBox {
  std::vector<int> sizes;
};
Schema describe(Type<SmallBox>) { return object<SmallBox>("SmallBox", field<&SmallBox::sizes>("sizes").max(3)); }

template <class T>
T read(const std::string& text) {
  auto value = read_json<T>(text);
  EXPECT_TRUE(value) << (value ? "" : value.error().message());
  return value ? std::move(*value) : T();
}

std::string repeated(std::size_t times, const std::string& text) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string list_of(std::size_t size, const std::string& item) { return '[' + repeated(size - 1, item + ',') + item + ']'; }

/// The bytes reserved for all lists in the tree.
std::size_t reserved_bytes(const Tree& tree) {
  std::size_t bytes = tree.branches.capacity() * sizeof(Tree) + tree.leaves.capacity() * sizeof(std::int64_t);
  for (const Tree& branch : tree.branches) bytes += reserved_bytes(branch);
  return bytes;
}

TEST(ArrayReservation, is_exact_for_elements_close_to_the_shortest_form) {
  const auto parcels = read<std::vector<Parcel>>(list_of(7, R"({"code":"a","weight":1})"));
  EXPECT_EQ(parcels.size(), 7U);
  EXPECT_EQ(parcels.capacity(), 7U);
}

TEST(ArrayReservation, suffices_for_longer_elements) {
  const auto parcels = read<std::vector<Parcel>>(list_of(12, R"({"code":"abcdefgh","weight":100})"));
  EXPECT_EQ(parcels.size(), 12U);
  EXPECT_LE(parcels.capacity(), 18U);
}

TEST(ArrayReservation, ignores_text_after_the_array) {
  const std::string text = R"({"l":[1,2,3],"b":[)" + std::string(10'000, ' ') + "]}";
  EXPECT_EQ(read<Tree>(text).leaves.capacity(), 3U);
}

TEST(ArrayReservation, array_grows_if_a_bracket_in_a_string_ends_the_estimate_too_early) {
  const auto texts = read<std::vector<std::string>>(list_of(100, R"("]")"));
  EXPECT_EQ(texts, std::vector<std::string>(100, "]"));
}

TEST(ArrayReservation, is_none_for_an_empty_array) { EXPECT_EQ(read<std::vector<Parcel>>("[]").capacity(), 0U); }

TEST(ArrayReservation, is_limited_to_the_allowed_number_of_elements) {
  const auto wrapper = read<SmallBox>(R"({"sizes":[)" + std::string(1'000, ' ') + "1]}");
  EXPECT_EQ(wrapper.sizes.capacity(), 3U);
}

// What a client could make the reader reserve: with a text that looks like many elements, with nested lists, and with lists that share the
// next closing bracket.

TEST(ArrayReservation, is_bounded_by_the_text_for_one_long_element) {
  const std::string text = "[\"" + std::string(10'000, 'a') + "\"]";
  EXPECT_LE(read<std::vector<std::string>>(text).capacity() * sizeof(std::string), 4 * text.size());
}

TEST(ArrayReservation, is_bounded_by_the_text_for_many_lists) {
  const std::string text = R"({"b":)" + list_of(1'000, R"({"l":[1]})") + "}";
  EXPECT_LE(reserved_bytes(read<Tree>(text)), 4 * text.size() + 1'000 * (sizeof(Tree) + sizeof(std::int64_t)) * 2);
}

TEST(ArrayReservation, is_bounded_by_the_text_for_nested_lists_that_share_a_bracket) {
  constexpr std::size_t depth = 200;
  const std::string text = repeated(depth, R"({"b":[)") + R"({"l":[)" + std::string(10'000, ' ') + "1]}" + repeated(depth, "]}");
  EXPECT_LE(reserved_bytes(read<Tree>(text)), 4 * text.size() + depth * sizeof(Tree) * 2);
}

TEST(ArrayReservation, is_exact_for_a_value_that_was_parsed_before) {
  const auto value = json::parse(list_of(40, R"({"code":"x","weight":1})"));
  ASSERT_TRUE(value);
  const auto parcels = read_value<std::vector<Parcel>>(*value);
  ASSERT_TRUE(parcels);
  EXPECT_EQ(parcels->size(), 40U);
}

}  // namespace
}  // namespace martlet
