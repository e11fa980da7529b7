#include <algorithm>

#include "service.hpp"

namespace orders {
namespace {

class ImportExport : public Service {
 protected:
  ImportExport() { post("/customers", ada); }
  martlet::Injected import(std::string json) { return post("/orders/import", std::move(json), {as_admin}); }
  martlet::Injected exported(Headers headers = {as_admin}) { return get("/orders/export", std::move(headers)); }
};

std::string order(std::string_view note) {
  return R"({"customer":"cus_1","items":[{"sku":"a","quantity":2,"unit_price":5}],"note":")" + std::string(note) + "\"}";
}

TEST_F(ImportExport, counts_what_was_imported) {
  EXPECT_EQ(import("[" + order("one") + "," + tea_for_ada + "]").payload, R"({"orders":2,"items":3})");
  EXPECT_EQ(get("/orders/ord_2").json().find("total")->number(), 2100);
}

TEST_F(ImportExport, imports_all_or_nothing) {
  const auto answer = import("[" + order("one") + R"(,{"customer":"cus_7","items":[{"sku":"a","quantity":1,"unit_price":1}]}])");
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.json().text("message"), "[1]: No customer cus_7");
  EXPECT_EQ(get("/orders").payload, R"({"orders":[],"total":0})");
  EXPECT_EQ(import("[" + order("one") + R"(,{"customer":"cus_1"}])").json().text("message"), R"("[1].items" is required)");
}

TEST_F(ImportExport, imports_five_megabytes) {
  const std::string one = order(std::string(280, 'n'));
  std::string all = "[" + one;
  while (all.size() < 5'000'000) all += "," + one;
  EXPECT_EQ(import(all + "]").status, 200);
  EXPECT_EQ(import(std::string(5'500'001, ' ')).status, 413);
}

TEST_F(ImportExport, exports_a_line_an_order) {
  import("[" + order("1 a") + "," + order(R"(say \"hi\", twice)") + "]");
  const auto answer = exported();
  EXPECT_EQ(answer.header("content-type"), "text/csv; charset=utf-8");
  EXPECT_EQ(answer.payload,
            "\"order\",\"customer\",\"status\",\"items\",\"total\",\"note\"\r\n"
            "\"ord_1\",\"cus_1\",\"open\",\"1\",\"10\",\"1 a\"\r\n"
            "\"ord_2\",\"cus_1\",\"open\",\"1\",\"10\",\"say \"\"hi\"\", twice\"\r\n");
}

TEST_F(ImportExport, separates_as_the_client_prefers) {
  EXPECT_EQ(exported({as_admin, {"cookie", "csv_separator=semicolon"}}).payload,
            "\"order\";\"customer\";\"status\";\"items\";\"total\";\"note\"\r\n");
}

TEST_F(ImportExport, exports_no_formula) {
  import("[" + order("=1+1") + "]");
  EXPECT_NE(exported().payload.find("\"'=1+1\""), std::string::npos);
}

TEST_F(ImportExport, exports_every_order_once_over_many_pages) {
  std::string all = "[" + order("n");
  for (int i = 1; i < 400; ++i) all += "," + order("n");
  import(all + "]");
  const std::string csv = exported().payload;
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 401);
  EXPECT_NE(csv.find("\"ord_200\""), std::string::npos);
  EXPECT_NE(csv.find("\"ord_400\""), std::string::npos);
}

}  // namespace
}  // namespace orders
