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
#include "handlers/list_statuses.hpp"
#include "handlers/order_etag.hpp"
#include "handlers/put_attachment.hpp"
#include "handlers/put_preferences.hpp"
#include "handlers/remove_item.hpp"

namespace orders {
namespace {

using namespace std::chrono_literals;
using martlet::From;
using martlet::handler;

const auto reads = martlet::scope("orders:read");
const auto writes = martlet::scope("orders:write");
const auto admin = martlet::scope("admin");

// Lambda's limit is 6 MB per invocation, and the body is a JSON string in the event: each of its quotation marks needs an extra byte.
const martlet::PayloadOptions an_import{.bytes_max = 5'500'000};
const martlet::PayloadOptions a_file{.bytes_max = attachment_bytes_max,
                                     .allow = {"application/octet-stream", "application/pdf", "image/jpeg", "image/png"}};
const martlet::CacheOptions for_an_hour{.expires_in = 1h, .privacy = martlet::Privacy::is_public};

void add_routes(martlet::Server& server) {
  const martlet::PreMethod if_match = martlet::pre("expected", expected_version);

  server.get("/health", health).without_auth().never_blocks().tag("service").description("Reports that this process is running");
  server.get("/statuses", list_statuses)
      .without_auth()
      .cache(for_an_hour)
      .cors()
      .never_blocks()
      .tag("service")
      .description("Every status of an order, with the possible next ones");

  martlet::RouteGroup preferences = server.group("/preferences").never_blocks().tag("preferences");
  preferences.get("/", get_preferences).description("The client's preferences, from its cookies");
  preferences.put("/", put_preferences).description("Stores the client's preferences in cookies");

  martlet::RouteGroup customers = server.group("/customers").auth("token", reads).all_errors().tag("customers");
  customers.get("/", handler<ListCustomers>).description("Lists customers");
  customers.post("/", handler<CreateCustomer>)
      .auth("token", writes)
      .description("Creates a customer")
      .responds(409, "Another customer has this e-mail address");
  customers.get("/{id}", handler<GetCustomer>).description("Finds a customer").responds(404, "There is no such customer");

  martlet::RouteGroup orders = server.group("/orders").auth("token", reads).all_errors().tag("orders");
  orders.get("/", handler<ListOrders>).description("Lists orders");
  orders.post("/", handler<CreateOrder>)
      .auth("token", writes)
      .description("Places an order")
      .notes("With the header `idempotency-key`, the request can safely be repeated: the order is placed only once.")
      .responds(201, "The order was placed")
      .responds(200, "The order was already placed with the same key")
      .responds(409, "The customer has too many orders, or the key was used for another order")
      .responds(410, "The order that the key was used for was deleted")
      .responds(422, "There is no such customer");
  orders.post("/import", handler<ImportOrders>)
      .auth("token", admin)
      .payload(an_import)
      .description("Places many orders, or none")
      .responds(409, "A customer would have too many orders")
      .responds(422, "One of the customers doesn't exist");
  orders.get("/export", handler<ExportOrders>).auth("token", admin).description("All orders as CSV").produces("text/csv");

  martlet::RouteGroup order = orders.group("/{id}").responds(404, "There is no such order");
  order.get("/", handler<GetOrder>).description("Finds an order").responds(304);
  order.patch("/", handler<ChangeOrder>)
      .auth("token", writes)
      .pre(if_match)
      .expects<VersionHeaders>(From::headers)
      .description("Changes an order's status or note")
      .responds(409, "The order's current status doesn't allow this change")
      .responds(412, "The order has another version than if-match requires");
  order.del("/", handler<DeleteOrder>)
      .auth("token", admin)
      .pre(if_match)
      .expects<VersionHeaders>(From::headers)
      .description("Deletes an order")
      .responds(412, "The order has another version than if-match requires");

  martlet::RouteGroup items = order.group("/items").auth("token", writes).pre(if_match);
  items.responds(409, "The order isn't open, is full, or has this item")
      .responds(412, "The order has another version than if-match requires");
  items.post("/", handler<AddItem>).expects<VersionHeaders>(From::headers).description("Adds an item to an order").responds(201);
  items.del("/{sku}", handler<RemoveItem>)
      .expects<VersionHeaders>(From::headers)
      .description("Removes an item from an order")
      .responds(409, "The order isn't open, or this is its last item");

  order.get("/attachment", handler<GetAttachment>)
      .security()
      .description("Returns the file that is attached to an order")
      .produces("application/octet-stream")
      .produces("application/pdf")
      .produces("image/jpeg")
      .produces("image/png")
      .responds(404, "There is no such order, or nothing is attached to it");
  order.put("/attachment", handler<PutAttachment>)
      .auth("token", writes)
      .payload(a_file)
      .description("Attaches a file to an order, or replaces the attached file")
      .responds(201, "The file was attached")
      .responds(200, "The file replaced another one");
}

}  // namespace

martlet::Plugin routes() { return {"routes", add_routes}; }

}  // namespace orders
