#include <martlet/aws/dynamodb/item.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <map>

#include <martlet/schema/schema.hpp>

namespace martlet::aws {
namespace {

enum class Size { small, large };
Schema describe(Type<Size>) { return enumeration<Size>("Size", {{Size::small, "small"}, {Size::large, "large"}}); }

struct Line {
  std::string sku;
  std::int64_t quantity = 0;
};
Schema describe(Type<Line>) { return object<Line>("Line", field<&Line::sku>("sku"), field<&Line::quantity>("quantity")); }

struct Everything {
  std::string text;
  std::string empty;
  std::int64_t least = 0;
  std::uint64_t most = 0;
  double real = 0;
  Decimal exact;
  bool flag = false;
  Size size = Size::small;
  WallTime time{};
  Blob bytes;
  std::optional<std::string> absent;
  Nullable<std::string> null;
  std::vector<Line> lines;
  std::map<std::string, int> counts;
  DynamoDbSet<std::string> tags;
  DynamoDbSet<int> numbers;
  DynamoDbSet<Decimal> decimals;
  DynamoDbSet<Blob> blobs;
  DynamoDbSet<std::string> no_tags;
  json::Value anything;
};
Schema describe(Type<Everything>) {
  using E = Everything;
  return object<E>("Everything", field<&E::text>("text"), field<&E::empty>("empty").allow_empty(), field<&E::least>("least"),
                   field<&E::most>("most"), field<&E::real>("real"), field<&E::exact>("exact"), field<&E::flag>("flag"),
                   field<&E::size>("size"), field<&E::time>("time"), field<&E::bytes>("bytes"), field<&E::absent>("absent"),
                   field<&E::null>("null"), field<&E::lines>("lines"), field<&E::counts>("counts"), field<&E::tags>("tags"),
                   field<&E::numbers>("numbers"), field<&E::decimals>("decimals"), field<&E::blobs>("blobs"), field<&E::no_tags>("no_tags"),
                   field<&E::anything>("anything"));
}

Everything everything() {
  Everything value;
  value.text = "Käse";
  value.least = std::numeric_limits<std::int64_t>::min();
  value.most = std::numeric_limits<std::uint64_t>::max();
  value.real = 0.1;
  value.exact = Decimal("12345678901234567890123456789012345678");
  value.flag = true;
  value.size = Size::large;
  value.time = WallTime(std::chrono::milliseconds(1'440'938'160'123));
  value.bytes = Blob(std::string_view("\0\xff", 2));
  value.lines = {{"tea", 2}, {"cup", 1}};
  value.counts = {{"a", 1}};
  value.tags = {"b", "a", "b"};
  value.numbers = {1, -2};
  value.decimals = {Decimal("1.50")};
  value.blobs = {Blob("x")};
  value.anything = json::parse(R"({"a":[1,null,"b",{"c":false}],"d":1.5})").value();
  return value;
}

TEST(Item, stores_each_member_with_its_type) {
  const Item item = to_item(everything());
  const std::map<std::string, std::string> expected = {
      {"text", R"({"S":"Käse"})"},
      {"empty", R"({"S":""})"},
      {"least", R"({"N":"-9223372036854775808"})"},
      {"most", R"({"N":"18446744073709551615"})"},
      {"real", R"({"N":"0.1"})"},
      {"exact", R"({"N":"12345678901234567890123456789012345678"})"},
      {"flag", R"({"BOOL":true})"},
      {"size", R"({"S":"large"})"},
      {"time", R"({"S":"2015-08-30T12:36:00.123Z"})"},
      {"bytes", R"({"B":"AP8="})"},
      {"null", R"({"NULL":true})"},
      {"lines", R"({"L":[{"M":{"sku":{"S":"tea"},"quantity":{"N":"2"}}},{"M":{"sku":{"S":"cup"},"quantity":{"N":"1"}}}]})"},
      {"counts", R"({"M":{"a":{"N":"1"}}})"},
      {"tags", R"({"SS":["b","a"]})"},
      {"numbers", R"({"NS":["1","-2"]})"},
      {"decimals", R"({"NS":["1.50"]})"},
      {"blobs", R"({"BS":["eA=="]})"},
      {"anything", R"({"M":{"a":{"L":[{"N":"1"},{"NULL":true},{"S":"b"},{"M":{"c":{"BOOL":false}}}]},"d":{"N":"1.5"}}})"},
  };
  std::map<std::string, std::string> written;
  for (const auto& [name, value] : item) written.emplace(name, value.wire().to_text());
  EXPECT_EQ(written, expected);
}

TEST(Item, converts_back_to_an_equal_struct) {
  const Everything before = everything();
  const Result<Everything> after = from_item<Everything>(to_item(before));
  ASSERT_TRUE(after) << after.error().what;
  EXPECT_EQ(to_json(*after), to_json(before));
  EXPECT_TRUE(after->tags == before.tags);
  EXPECT_FALSE(after->null);
  EXPECT_FALSE(after->absent);
}

TEST(Item, reads_null_as_an_empty_optional_and_ignores_unknown_attributes) {
  Item item = to_item(everything());
  item.emplace("absent", nullptr);
  item.emplace("brand", "new");
  EXPECT_TRUE(from_item<Everything>(item));
}

TEST(Item, names_the_attribute_but_no_value_if_it_does_not_match) {
  Item item = to_item(Line{"tea", 2});
  item.insert_or_assign("quantity", "secret");
  EXPECT_EQ(from_item<Line>(item).error().what.find("secret"), std::string::npos);
  EXPECT_NE(from_item<Line>(item).error().what.find("quantity"), std::string::npos);
  item.erase("quantity");
  EXPECT_EQ(from_item<Line>(item).error().code, Code::malformed);
}

TEST(Item, is_refused_if_an_attribute_has_a_wrong_or_malformed_value) {
  for (const char* wire : {R"({"M":5})", R"({"L":"x"})", R"({"NS":7})", "{}", "[]", "3", R"({"N":"x"})", R"({"Z":1})"}) {
    Item item;
    for (const char* name : {"lines", "counts", "tags", "least", "anything"})
      item.emplace(name, AttributeValue::from_wire(json::parse(wire).value()));
    EXPECT_FALSE(from_item<Everything>(item)) << wire;
  }
}

TEST(Item, refuses_numbers_that_are_not_finite) {
  Everything value = everything();
  value.real = std::numeric_limits<double>::infinity();
  EXPECT_THROW(to_item(value), std::domain_error);
  EXPECT_THROW(AttributeValue{std::numeric_limits<double>::quiet_NaN()}, std::domain_error);
}

}  // namespace
}  // namespace martlet::aws
