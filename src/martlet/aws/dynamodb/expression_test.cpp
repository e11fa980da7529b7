#include <map>

#include <martlet/aws/dynamodb/expression.hpp>

#include <gtest/gtest.h>

namespace martlet::aws {
namespace {

// Returns the expression with its placeholders: "#0 = :0  #0=status :0={"S":"open"}".
std::string shown(const std::string& text, const Placeholders& placeholders) {
  std::string all = text;
  for (const auto& [placeholder, name] : placeholders.names().value_or(std::map<std::string, std::string>()))
    all += " " + placeholder + "=" + name;
  for (const auto& [placeholder, value] : placeholders.values().value_or(Item())) all += " " + placeholder + "=" + value.wire().to_text();
  return all;
}
template <class Expression>
std::string shown(const Expression& expression) {
  Placeholders placeholders;
  const std::string text = expression.to_text(placeholders);
  return shown(text, placeholders);
}

TEST(Condition, contains_names_and_values_only_as_placeholders) {
  EXPECT_EQ(shown(attribute("status") == "open"), R"(#0 = :0 #0=status :0={"S":"open"})");
  EXPECT_EQ(shown(attribute("a.b OR 1=1") != "'; DROP"), R"(#0 <> :0 #0=a.b OR 1=1 :0={"S":"'; DROP"})");
  EXPECT_EQ(shown(attribute("address").at("city")[2].exists()), "attribute_exists(#0.#1[2]) #0=address #1=city");
}

TEST(Condition, can_be_composed) {
  const Condition a = attribute("a") == 1;
  const Condition b = attribute("b").is_absent();
  EXPECT_EQ(shown(a && b && a), R"(#0 = :0 AND attribute_not_exists(#1) AND #0 = :1 #0=a #1=b :0={"N":"1"} :1={"N":"1"})");
  EXPECT_EQ(shown(b && (a || b)), R"(attribute_not_exists(#0) AND (#1 = :0 OR attribute_not_exists(#0)) #0=b #1=a :0={"N":"1"})");
  EXPECT_EQ(shown(!(b || b)), "NOT (attribute_not_exists(#0) OR attribute_not_exists(#0)) #0=b");
  EXPECT_EQ(shown(Condition() && b), "attribute_not_exists(#0) #0=b");
  EXPECT_TRUE((Condition() || b).empty());
}

TEST(Condition, supports_every_function) {
  EXPECT_EQ(shown(attribute("a").begins_with("x")), R"(begins_with(#0, :0) #0=a :0={"S":"x"})");
  EXPECT_EQ(shown(attribute("a").contains("x")), R"(contains(#0, :0) #0=a :0={"S":"x"})");
  EXPECT_EQ(shown(attribute("a").between(1, 2)), R"(#0 BETWEEN :0 AND :1 #0=a :0={"N":"1"} :1={"N":"2"})");
  EXPECT_EQ(shown(attribute("a").is_in({"x", "y"})), R"(#0 IN (:0, :1) #0=a :0={"S":"x"} :1={"S":"y"})");
  EXPECT_EQ(shown(attribute("a").has_type("S")), R"(attribute_type(#0, :0) #0=a :0={"S":"S"})");
  EXPECT_EQ(shown(attribute("a").size() < 100), R"(size(#0) < :0 #0=a :0={"N":"100"})");
  EXPECT_EQ(shown(attribute("a").equals("b")), "#0 = #1 #0=a #1=b");
}

TEST(Update, contains_each_clause_once) {
  Update update;
  update.set("status", "paid")
      .add("version", 1)
      .remove("note")
      .set_if_absent("first", 7)
      .delete_elements("tags", AttributeValue::string_set({"x"}));
  EXPECT_EQ(shown(update),
            R"(SET #0 = :0, #1 = if_not_exists(#1, :1) ADD #2 :2 REMOVE #3 DELETE #4 :3 #0=status #1=first #2=version #3=note #4=tags )"
            R"(:0={"S":"paid"} :1={"N":"7"} :2={"N":"1"} :3={"SS":["x"]})");
  EXPECT_EQ(shown(Update().append("log", {"x"})),
            R"(SET #0 = list_append(if_not_exists(#0, :0), :1) #0=log :0={"L":[]} :1={"L":[{"S":"x"}]})");
  EXPECT_TRUE(Update().empty());
}

TEST(Expressions, of_one_request_share_placeholders) {
  Expressions expressions;
  expressions.condition = attribute("version") == 3;
  expressions.update.add("version", 1);
  expressions.only = {"id", attribute("address").at("city")};
  const ExpressionTexts texts = to_texts(expressions);
  EXPECT_EQ(*texts.condition, "#0 = :0");
  EXPECT_EQ(*texts.update, "ADD #0 :1");
  EXPECT_EQ(*texts.projection, "#1, #2.#3");
  EXPECT_EQ(texts.names->size(), 4U);
  EXPECT_FALSE(to_texts({}).names);
}

}  // namespace
}  // namespace martlet::aws
