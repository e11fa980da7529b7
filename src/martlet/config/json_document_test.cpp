#include <martlet/config/json_document.hpp>

#include <gtest/gtest.h>

#include <martlet/schema/object.hpp>

namespace shop {

using martlet::Code;
using martlet::field;
using martlet::JsonDocument;
using martlet::Schema;
using martlet::Type;

struct Item {
  std::string sku;
  int count = 1;
};
Schema describe(Type<Item>) {
  return martlet::object<Item>("Item", field<&Item::sku>("sku").max(8), field<&Item::count>("count").min(1).fallback(1));
}
struct Order {
  std::string customer;
  std::vector<Item> items;
};
Schema describe(Type<Order>) {
  return martlet::object<Order>("Order", field<&Order::customer>("customer"), field<&Order::items>("items").fallback({}));
}

namespace {

std::string problems_of(const std::string& text, std::size_t bytes_max = 1000) {
  JsonDocument document(text, "order.json", bytes_max);
  (void)document.read<Order>();
  return to_text(document.take_problems());
}

TEST(JsonDocument, is_read_with_a_schema) {
  const std::string text = R"({"customer":"ada","items":[{"sku":"a","count":2}]})";
  JsonDocument document(text, "order.json", 1000);
  const auto order = document.read<Order>();
  ASSERT_TRUE(order);
  EXPECT_EQ(order->items.at(0).count, 2);
  EXPECT_TRUE(document.take_problems().empty());
}

TEST(JsonDocument, reports_all_problems_with_line_column_and_caret) {
  EXPECT_EQ(problems_of(R"({
  "items": [
    {"sku": "longer than eight"},
    {"sku": 7, "count": 0},
    {"sky": "a"},
    "a"
  ],
  "customer": "ada",
  "customer": "bob"
})"),
            R"(order.json:3:13: "items[0].sku" length must be less than or equal to 8 characters long
    {"sku": "longer than eight"},
            ^
order.json:4:13: "items[1].sku" must be a string, but it is a number
    {"sku": 7, "count": 0},
            ^
order.json:4:25: "items[1].count" must be greater than or equal to 1
    {"sku": 7, "count": 0},
                        ^
order.json:5:5: "items[2].sku" is required
    {"sky": "a"},
    ^ add it
order.json:5:6: "items[2].sky" is not allowed
    {"sky": "a"},
     ^ did you mean "sku"?
order.json:6:5: "items[3]" must be of type object, but it is a string
    "a"
    ^
order.json:9:3: "customer" occurs more than once
    "customer": "bob"
    ^ remove one of them
)");
}

TEST(JsonDocument, lists_the_known_keys_if_none_is_similar) {
  EXPECT_EQ(problems_of(R"({"customer":"ada","warehouse":1})"),
            "order.json:1:19: \"warehouse\" is not allowed\n"
            "    {\"customer\":\"ada\",\"warehouse\":1}\n"
            "                      ^ the keys are customer, items\n");
}

TEST(JsonDocument, reports_why_a_text_is_not_json) {
  EXPECT_EQ(problems_of("customer"), "order.json:1:1: this is not JSON\n    customer\n    ^\n");
  EXPECT_EQ(problems_of("{\"items\":["), "order.json:1:11: the JSON text ends too early\n    {\"items\":[\n              ^\n");
  EXPECT_EQ(problems_of("{\"items\":[1,\n]}"),
            "order.json:1:12: there is a comma before the end of the array or object\n    {\"items\":[1,\n               ^ remove it\n");
  EXPECT_EQ(problems_of("{ // a\n}"), "order.json:1:3: JSON has no comments\n    { // a\n      ^ remove it\n");
  EXPECT_EQ(problems_of("{'items'"), "order.json:1:2: JSON has no single quotes\n    {'items'\n     ^ write \"\n");
  EXPECT_EQ(problems_of(" \n"), "order.json:1:1: the text is empty\n    \n    ^\n");
  EXPECT_TRUE(problems_of("\xEF\xBB\xBF{}").starts_with("order.json:1:1: the text begins with a byte order mark\n"));
  EXPECT_TRUE(problems_of(std::string(2000, ' '), 1024).starts_with("order.json:1:1: the text is larger than 1 KB\n"));
  EXPECT_EQ(problems_of("[]"), "order.json:1:1: the document must be of type object, but it is an array\n    []\n    ^\n");
}

TEST(JsonDocument, reports_refused_values_at_the_byte_of_a_string) {
  const std::string text = R"({"customer":"ada!","items":[{"sku":"\u0061!"}]})";
  JsonDocument document(text, "order.json", 1000);
  ASSERT_TRUE(document.read<Order>());
  document.refuse({"items", std::size_t{0}, "sku"}, {Code::malformed, "an escape", {.file = {}, .line = 0, .column = 2, .path = {}}});
  document.refuse({"customer"}, {Code::malformed, "a byte", {.file = {}, .line = 0, .column = 4, .path = {}}, "remove it"});
  EXPECT_EQ(to_text(document.take_problems()),
            "order.json:1:17: a byte\n"
            "    {\"customer\":\"ada!\",\"items\":[{\"sku\":\"\\u0061!\"}]}\n"
            "                    ^ remove it\n"
            "order.json:1:36: an escape\n"
            "    {\"customer\":\"ada!\",\"items\":[{\"sku\":\"\\u0061!\"}]}\n"
            "                                       ^\n");
}

TEST(JsonDocument, knows_which_values_the_schema_refused) {
  const std::string text = R"({"customer":"ada","items":[{"sku":"a","count":0},7,{"sku":"b"}]})";
  JsonDocument document(text, "order.json", 1000);
  ASSERT_TRUE(document.read<Order>());
  EXPECT_TRUE(document.is_wrong("items[0].count"));
  EXPECT_TRUE(document.is_wrong("items[1].sku"));
  EXPECT_TRUE(document.is_wrong("items"));
  EXPECT_FALSE(document.is_wrong("items[0].sku"));
  EXPECT_FALSE(document.is_wrong("items[2]"));
  EXPECT_FALSE(document.is_wrong("customer"));
}

TEST(JsonDocument, reports_a_hundred_problems_and_the_number_of_others) {
  std::string text = R"({"customer":"ada","items":[7)";
  for (int i = 1; i < 150; ++i) text += ",\n7";
  text += "]}";
  JsonDocument document(text, "order.json", 10'000);
  (void)document.read<Order>();
  const martlet::FileProblems problems = document.take_problems();
  ASSERT_EQ(problems.size(), 101U);
  EXPECT_EQ(to_text(problems.back().error), "order.json: and 50 more problems; fix these first");
}

}  // namespace
}  // namespace shop
