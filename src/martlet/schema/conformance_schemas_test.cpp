/// The two schemas of the conformance application, with joi's messages.
#include <gtest/gtest.h>

#include <cstdint>
#include <map>

#include <martlet/json/value.hpp>

#include "schema.hpp"

namespace shop {

using namespace martlet;

struct ProductQuery {
  double limit = 0;
  double offset = 0;
  std::string sort;
  std::optional<std::vector<std::string>> tag;
  std::optional<bool> in_stock;
  std::optional<double> min_price;
  std::optional<double> max_price;
  std::optional<std::string> since;
};
Schema describe(Type<ProductQuery>) {
  return object<ProductQuery>(
      "ProductQuery",                                                                                                //
      field<&ProductQuery::limit>("limit").integer().min(1).max(100).fallback(20),                                   //
      field<&ProductQuery::offset>("offset").integer().min(0).fallback(0),                                           //
      field<&ProductQuery::sort>("sort").one_of("name", "price", "-price").fallback("name"),                         //
      field<&ProductQuery::tag>("tag").items(value<std::string>().lowercase().pattern("^[a-z]+$")).single().max(3),  //
      field<&ProductQuery::in_stock>("inStock"),                                                                     //
      field<&ProductQuery::min_price>("minPrice").min(0),                                                            //
      field<&ProductQuery::max_price>("maxPrice").min(ref("minPrice")),                                              //
      field<&ProductQuery::since>("since").iso_date());
}

struct Customer {
  std::string email;
  std::string name;
};
Schema describe(Type<Customer>) {
  return object<Customer>("Customer", field<&Customer::email>("email").email(), field<&Customer::name>("name").trim().min(1).max(40));
}

struct LineItem {
  std::string sku;
  int quantity = 0;
};
Schema describe(Type<LineItem>) {
  return object<LineItem>("LineItem", field<&LineItem::sku>("sku").pattern("^[A-Z]{3}-\\d{4}$"),
                          field<&LineItem::quantity>("quantity").min(1).max(99).fallback(1));
}

enum class Currency { eur, usd };
Schema describe(Type<Currency>) { return enumeration<Currency>("Currency", {{Currency::eur, "EUR"}, {Currency::usd, "USD"}}); }

struct Delivery {
  std::string kind;
  std::optional<std::string> address;
};
Schema describe(Type<Delivery>) {
  return object<Delivery>("Delivery", field<&Delivery::kind>("kind").one_of("pickup", "courier"),
                          field<&Delivery::address>("address").min(5).only_when("kind", "courier"));
}

struct NewOrder {
  Customer customer;
  std::vector<LineItem> items;
  Currency currency = Currency::eur;
  std::optional<Delivery> delivery;
  std::optional<std::string> coupon;
  std::optional<std::string> note;
  bool gift = false;
  std::optional<std::string> reference;
  std::optional<std::map<std::string, std::string>> metadata;
  std::optional<std::variant<std::string, std::int64_t>> contact;
  std::optional<std::string> gift_message;
  std::optional<std::string> gift_from;
};
Schema describe(Type<NewOrder>) {
  return object<NewOrder>("NewOrder",                                                          //
                          field<&NewOrder::customer>("customer"),                              //
                          field<&NewOrder::items>("items").min(1).max(3),                      //
                          field<&NewOrder::currency>("currency").fallback(Currency::eur),      //
                          field<&NewOrder::delivery>("delivery"),                              //
                          field<&NewOrder::coupon>("coupon").uppercase().length(8),            //
                          field<&NewOrder::note>("note").allow_empty().max(20),                //
                          field<&NewOrder::gift>("gift").fallback(false),                      //
                          field<&NewOrder::reference>("reference").uuid(4),                    //
                          field<&NewOrder::metadata>("metadata").keys("^[a-z]{1,8}$").max(2),  //
                          field<&NewOrder::contact>("contact").alternatives(value<std::string>().email(), value<std::int64_t>().positive()),
                          field<&NewOrder::gift_message>("giftMessage"), field<&NewOrder::gift_from>("giftFrom"))
      .and_("giftMessage", "giftFrom")
      .nand("coupon", "reference");
}

}  // namespace shop

namespace {

using namespace martlet;

/// Returns the written JSON; for invalid input the message, followed by the keys if they are wanted.
template <class T>
std::string body(std::string_view json, ReadOptions options = {.convert = true, .abort_early = false, .unknown = {}}) {
  const auto read = read_json<T>(json, options);
  return read ? to_json(*read) : read.error().message();
}

std::string order_with(std::string_view more) {
  return body<shop::NewOrder>(R"({"customer":{"email":"a@b.example","name":"Ada"},"items":[{"sku":"ABC-1234"}],)" + std::string(more) +
                              "}");
}

using Fields = std::initializer_list<TextField>;
template <class T>
std::string query(Fields fields, ReadOptions options = {}) {
  const auto read = read_fields<T>({fields.begin(), fields.size()}, options);
  return read ? to_json(*read) : read.error().message();
}

TEST(ConformanceQuery, is_converted) {
  EXPECT_EQ(query<shop::ProductQuery>({{"limit", "5"}, {"offset", "10"}, {"inStock", "true"}, {"minPrice", "1.5"}}),
            R"({"limit":5,"offset":10,"sort":"name","inStock":true,"minPrice":1.5})");
}
TEST(ConformanceQuery, reads_a_single_value_as_an_array) {
  EXPECT_EQ(query<shop::ProductQuery>({{"tag", "Red"}}), R"({"limit":20,"offset":0,"sort":"name","tag":["red"]})");
}
TEST(ConformanceQuery, names_the_violated_limit) {
  EXPECT_EQ(query<shop::ProductQuery>({{"limit", "0"}}), R"("limit" must be greater than or equal to 1)");
}
TEST(ConformanceQuery, has_the_values_and_messages_of_joi) {
  EXPECT_EQ(query<shop::ProductQuery>({{"limit", "0x10"}}), R"("limit" must be a number)");
  EXPECT_EQ(query<shop::ProductQuery>({{"limit", "1e1"}}), R"({"limit":10,"offset":0,"sort":"name"})");
  EXPECT_EQ(query<shop::ProductQuery>({{"offset", "-0"}}), R"({"limit":20,"offset":0,"sort":"name"})");
  EXPECT_EQ(query<shop::ProductQuery>({{"limit", "1"}, {"limit", "2"}}), R"("limit" must be a number)");
  EXPECT_EQ(query<shop::ProductQuery>({{"sort", ""}}), R"("sort" must be one of [name, price, -price])");
  EXPECT_EQ(query<shop::ProductQuery>({{"sort", ""}}, {.abort_early = false, .unknown = {}}),
            R"("sort" must be one of [name, price, -price]. "sort" is not allowed to be empty)");
  EXPECT_EQ(query<shop::ProductQuery>({{"tag", "re1d"}}), R"("tag" with value "re1d" fails to match the required pattern: /^[a-z]+$/)");
  EXPECT_EQ(query<shop::ProductQuery>({{"minPrice", "5"}, {"maxPrice", "4"}}),
            R"("maxPrice" must be greater than or equal to ref:minPrice)");
  EXPECT_EQ(query<shop::ProductQuery>({{"maxPrice", "4"}}), R"("maxPrice" limit references "ref:minPrice" which must be a number)");
  EXPECT_EQ(query<shop::ProductQuery>({{"color", "4"}}), R"("color" is not allowed)");
  EXPECT_EQ(query<shop::ProductQuery>({{"since", "2024-01-01"}}),
            R"({"limit":20,"offset":0,"sort":"name","since":"2024-01-01T00:00:00.000Z"})");
}
TEST(ConformanceBody, is_converted) {
  EXPECT_EQ(
      body<shop::NewOrder>(
          R"({"customer":{"email":"a@b.example","name":"  Ada "},"items":[{"sku":"ABC-1234","quantity":"3"}],"gift":"true","coupon":"abcdefgh"})"),
      R"({"customer":{"email":"a@b.example","name":"Ada"},"items":[{"sku":"ABC-1234","quantity":3}],"currency":"EUR","coupon":"ABCDEFGH","gift":true})");
}
TEST(ConformanceBody, has_the_values_and_messages_of_joi) {
  EXPECT_EQ(body<shop::NewOrder>(R"({"customer":{"email":"x","name":""},"items":[],"currency":"X","color":1})"),
            R"("customer.email" must be a valid email. "customer.name" is not allowed to be empty. "items" must contain at least 1 items. )"
            R"("currency" must be one of [EUR, USD]. "color" is not allowed)");
  EXPECT_EQ(order_with(R"("delivery":{"kind":"courier"})"), R"("delivery.address" is required)");
  EXPECT_EQ(order_with(R"("delivery":{"address":5,"kind":"pickup"})"), R"("delivery.address" is not allowed)");
  EXPECT_EQ(order_with(R"("metadata":{"a":"x","b":"y","c":"z"})"), R"("metadata" must have less than or equal to 2 keys)");
  EXPECT_EQ(order_with(R"("metadata":{"a":1})"), R"("metadata.a" must be a string)");
  EXPECT_EQ(order_with(R"("giftMessage":"hi")"), R"("value" contains [giftMessage] without its required peers [giftFrom])");
  EXPECT_EQ(order_with(R"("contact":"12345")").substr(120), R"(,"contact":12345})");
  EXPECT_EQ(order_with(R"("contact":true)"), R"("contact" must be one of [string, number])");
  EXPECT_EQ(body<shop::NewOrder>("[]"), R"("value" must be of type object)");
}

}  // namespace
