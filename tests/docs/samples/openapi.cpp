// Code on docs/guides/openapi.md. It must compile as printed.
#include <memory>
#include <string>

#include <martlet/openapi/docs/docs.hpp>
#include <martlet/openapi/openapi.hpp>
#include <martlet/server/server.hpp>

namespace openapi_page {

using martlet::field;
using martlet::object;

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Receipt {
  std::string id;
};
martlet::Schema describe(martlet::Type<Receipt>);
struct NewOrder {
  std::string customer;
  int quantity = 1;
};
martlet::Schema describe(martlet::Type<NewOrder>);

martlet::Schema describe(martlet::Type<NewOrder>) {
  return object<NewOrder>("NewOrder", field<&NewOrder::customer>("customer").max(32).note("a customer's id").example(R"("cus_1")"),
                          field<&NewOrder::quantity>("quantity").min(1).max(1000).fallback(1));
}

class CreateOrder {
 public:
  martlet::Reply<Order> operator()(martlet::Body<NewOrder> order);
};
class ExportOrders {
 public:
  martlet::Response operator()();
};
class ApiKeys final : public martlet::AuthScheme {
 public:
  martlet::Task<martlet::Authentication> authenticate(martlet::Request& request) override;
};

void routes(martlet::Server& server);
void routes(martlet::Server& server) {
  using martlet::handler;
  server.post("/orders", handler<CreateOrder>)
      .tag("orders")
      .description("Places an order")
      .notes("With the header `idempotency-key` it can safely be sent again.")
      .responds(201, "The order was placed")
      .responds<Receipt>(202, "It will be placed later")
      .responds(422, "There is no such customer");
  server.get("/orders/export", handler<ExportOrders>).produces("text/csv").deprecated();
}

void app(martlet::Server& server);
void app(martlet::Server& server) {
  server.plugin(martlet::openapi({.info = {.title = "Orders", .version = "1.0.0"}}));
  server.plugin(martlet::openapi_docs({.title = "Orders"}));
  server.auth_strategy("key", martlet::AuthStrategy::of<ApiKeys>().described({.type = "apiKey", .in = "header", .name = "x-api-key"}));
}

}  // namespace openapi_page
