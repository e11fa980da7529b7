#include <martlet/server/external_rule.hpp>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

struct NewOrder {
  std::string sku;
};
Schema describe(Type<NewOrder>) { return object<NewOrder>("NewOrder", field<&NewOrder::sku>("sku")); }
class Catalog {
 public:
  bool has(const std::string& sku) const { return sku == "tea"; }
};

std::string ruled_text() { return "text"; }

Server orders() {
  Server server(quiet_options());
  server.services().singleton<Catalog>();
  return server;
}
RuleResult knows(const NewOrder& order, const Catalog& catalog) {
  if (catalog.has(order.sku)) return std::nullopt;
  return "must name a sku of the catalog";
}

TEST(ExternalRule, receives_services_and_the_handlers_input) {
  Server server = orders();
  server.post("/", [](Body<NewOrder> order) { return order->sku; }).external(external(knows));
  EXPECT_EQ(answer(server, json_post("/", R"({"sku":"tea"})")).payload, "tea");
  const InjectResponse refused = answer(server, json_post("/", R"({"sku":"ivory"})"));
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(refused.payload, R"({"statusCode":400,"error":"Bad Request","message":"\"value\" must name a sku of the catalog",)"
                             R"("validation":{"source":"payload","keys":[""]}})");
}

class KnowsSku {
 public:
  explicit KnowsSku(const Catalog& catalog) : catalog_(catalog) {}
  Task<RuleResult> operator()(const NewOrder& order) const { co_return knows(order, catalog_); }

 private:
  const Catalog& catalog_;
};

TEST(ExternalRule, can_be_a_class) {
  Server server = orders();
  server.post("/", [](Body<NewOrder> order) { return order->sku; }).external(external<KnowsSku>());
  EXPECT_EQ(answer(server, json_post("/", R"({"sku":"tea"})")).status, 200);
  EXPECT_EQ(answer(server, json_post("/", R"({"sku":"ivory"})")).status, 400);
}

TEST(ExternalRule, is_checked_after_the_schema) {
  Server server = orders();
  server.post("/", [](Body<NewOrder> order) { return order->sku; }).external(external(knows));
  EXPECT_EQ(answer(server, json_post("/", "{}")).json().text("message"), "\"sku\" is required");
}

TEST(ExternalRule, for_an_input_that_the_handler_does_not_read_is_rejected) {
  Server server = orders();
  server.post("/", ruled_text).external(external(knows));
  EXPECT_EQ(initialization_error(server),
            "the application can't start: route POST /: one of its external rules checks a type that its handler doesn't read "
            "[rule-type]");
}

}  // namespace
}  // namespace martlet
