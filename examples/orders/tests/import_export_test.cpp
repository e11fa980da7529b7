#include <algorithm>

#include "service_fixture.hpp"

namespace orders {
namespace {

class ImportExport : public ServiceFixture {
 protected:
  ImportExport() { clerk.post("/customers", ada); }
  martlet::TestResponse import(const std::vector<NewOrder>& orders) { return admin.post("/orders/import", orders); }
};

NewOrder order(std::string note) { return {.customer = "cus_1", .items = {{"a", 2, 5}}, .note = std::move(note)}; }

TEST_F(ImportExport, counts_imported_orders_and_items) {
  EXPECT_EQ(import({order("one"), tea_for_ada}).payload, R"({"orders":2,"items":3})");
  EXPECT_EQ(clerk.get("/orders/ord_2").as<Order>().total, 2100);
}

TEST_F(ImportExport, imports_all_or_nothing) {
  const auto answer = import({order("one"), small_order("cus_7")});
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.message(), "[1]: No customer cus_7");
  EXPECT_EQ(clerk.get("/orders").payload, R"({"orders":[],"total":0})");
  EXPECT_EQ(admin.post("/orders/import", "[" + martlet::to_json(order("one")) + R"(,{"customer":"cus_1"}])").message(),
            R"("[1].items" is required)");
}

TEST_F(ImportExport, imports_as_many_orders_into_dynamodb_as_fit_into_a_transaction) {
  if (!is_on_dynamodb()) GTEST_SKIP() << "SQLite takes any number";
  EXPECT_EQ(import(std::vector(99, order("one"))).payload, R"({"orders":99,"items":99})");
  const auto answer = import(std::vector(100, order("one")));
  EXPECT_EQ(answer.status, 409);
  EXPECT_EQ(answer.message(), "An import has at most 100 orders and customers");
  EXPECT_EQ(clerk.get("/orders?limit=1").as<OrderPage>().total, 99);
}

TEST_F(ImportExport, imports_five_megabytes) {
  const NewOrder one = order(std::string(280, 'n'));
  EXPECT_EQ(import(std::vector(5'000'000 / martlet::to_json(one).size(), one)).status, 200);
  EXPECT_EQ(admin.post("/orders/import", std::string(5'500'001, ' ')).status, 413);
}

TEST_F(ImportExport, exports_one_line_per_order) {
  import({order("1 a"), order(R"(say "hi", twice)")});
  const auto answer = admin.get("/orders/export");
  EXPECT_EQ(answer.header("content-type"), "text/csv; charset=utf-8");
  EXPECT_EQ(answer.payload,
            "\"order\",\"customer\",\"status\",\"items\",\"total\",\"note\"\r\n"
            "\"ord_1\",\"cus_1\",\"open\",\"1\",\"10\",\"1 a\"\r\n"
            "\"ord_2\",\"cus_1\",\"open\",\"1\",\"10\",\"say \"\"hi\"\", twice\"\r\n");
}

TEST_F(ImportExport, uses_the_separator_that_the_client_prefers) {
  EXPECT_EQ(admin.get("/orders/export", {{"cookie", "csv_separator=semicolon"}}).payload,
            "\"order\";\"customer\";\"status\";\"items\";\"total\";\"note\"\r\n");
}

TEST_F(ImportExport, escapes_formulas_in_exports) {
  import({order("=1+1")});
  EXPECT_NE(admin.get("/orders/export").payload.find("\"'=1+1\""), std::string::npos);
}

TEST_F(ImportExport, exports_every_order_once_over_many_pages) {
  import(std::vector(400, order("n")));
  const std::string csv = admin.get("/orders/export").payload;
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 401);
  EXPECT_NE(csv.find("\"ord_200\""), std::string::npos);
  EXPECT_NE(csv.find("\"ord_400\""), std::string::npos);
}

}  // namespace
}  // namespace orders
