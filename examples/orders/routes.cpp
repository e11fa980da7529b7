#include "routes.hpp"

#include <chrono>

#include <martlet/server/server.hpp>

#include "handlers/add_item.hpp"
#include "handlers/change_order.hpp"
#include "handlers/create_customer.hpp"
#include "handlers/create_order.hpp"
#include "handlers/delete_order.hpp"
#include "handlers/export_orders.hpp"
#include "handlers/get_attachment.hpp"
#include "handlers/get_customer.hpp"
#include "handlers/get_order.hpp"
#include "handlers/get_preferences.hpp"
#include "handlers/health.hpp"
#include "handlers/import_orders.hpp"
#include "handlers/list_customers.hpp"
#include "handlers/list_orders.hpp"
#include "handlers/put_attachment.hpp"
#include "handlers/put_preferences.hpp"
#include "handlers/remove_item.hpp"
#include "handlers/status_rules.hpp"
#include "handlers/version_tag.hpp"

namespace orders {
namespace {

using namespace std::chrono_literals;
using martlet::handler;

const auto reads = martlet::scope("orders:read");
const auto writes = martlet::scope("orders:write");
const auto admin = martlet::scope("admin");

// Lambda takes 6 MB an invocation, and a body is a JSON string in there: each of its quotes costs one byte more.
const martlet::PayloadOptions an_import{.bytes_max = 5'500'000};
const martlet::PayloadOptions a_file{.bytes_max = attachment_bytes_max,
                                     .allow = {"application/octet-stream", "application/pdf", "image/jpeg", "image/png"}};
const martlet::CacheOptions for_an_hour{.expires_in = 1h, .privacy = martlet::Privacy::is_public};

void add_routes(martlet::Server& server) {
  const martlet::PreMethod if_match = martlet::pre("expected", expected_version);

  server.get("/health", health).without_auth().never_blocks();
  server.get("/statuses", status_rules).without_auth().cache(for_an_hour).cors().never_blocks();

  server.get("/preferences", get_preferences).never_blocks();
  server.put("/preferences", put_preferences).never_blocks();

  server.get("/customers", handler<ListCustomers>).auth("token", reads);
  server.post("/customers", handler<CreateCustomer>).auth("token", writes).all_errors();
  server.get("/customers/{id}", handler<GetCustomer>).auth("token", reads);

  server.get("/orders", handler<ListOrders>).auth("token", reads);
  server.post("/orders", handler<CreateOrder>).auth("token", writes).all_errors();
  server.post("/orders/import", handler<ImportOrders>).auth("token", admin).payload(an_import);
  server.get("/orders/export", handler<ExportOrders>).auth("token", admin);
  server.get("/orders/{id}", handler<GetOrder>).auth("token", reads);
  server.patch("/orders/{id}", handler<ChangeOrder>).auth("token", writes).all_errors().pre(if_match);
  server.del("/orders/{id}", handler<DeleteOrder>).auth("token", admin).pre(if_match);

  server.post("/orders/{id}/items", handler<AddItem>).auth("token", writes).all_errors().pre(if_match);
  server.del("/orders/{id}/items/{sku}", handler<RemoveItem>).auth("token", writes).pre(if_match);

  server.get("/orders/{id}/attachment", handler<GetAttachment>).auth("token", reads).security();
  server.put("/orders/{id}/attachment", handler<PutAttachment>).auth("token", writes).payload(a_file);
}

}  // namespace

martlet::Plugin routes() { return {"routes", add_routes}; }

}  // namespace orders
