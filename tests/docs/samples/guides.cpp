// Code on the pages about handlers, files, streaming, observability and HTTP clients. It must compile as printed.
#include <memory>
#include <string>

#include <martlet/app/http_client_plugin.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/server/event_stream.hpp>
#include <martlet/server/files/directory_handler.hpp>
#include <martlet/server/files/file_handler.hpp>
#include <martlet/server/metrics/metrics.hpp>
#include <martlet/server/server.hpp>
#include <martlet/testing/testing.hpp>

namespace services_page {

using namespace std::chrono_literals;
using martlet::field;
using martlet::object;

class ListOrders {
 public:
  std::string operator()();
};
class CreateOrder {
 public:
  std::string operator()();
};
class AddItem {
 public:
  std::string operator()();
};

struct Rate {
  double euros = 0;
};
martlet::Schema describe(martlet::Type<Rate>);

void share(martlet::Server& server);
void share(martlet::Server& server) {
  martlet::RouteGroup orders = server.group("/orders").auth("token", martlet::scope("orders:read")).cors();
  orders.get("/", martlet::handler<ListOrders>);
  orders.post("/", martlet::handler<CreateOrder>).auth("token", martlet::scope("orders:write"));
  orders.group("/{id}/items").post("/", martlet::handler<AddItem>);
}

void serve_files(martlet::Server& server);
void serve_files(martlet::Server& server) {
  server.get("/static/{path*}", martlet::Directory("public", {.lookup_compressed = true})).without_auth().cache({.expires_in = 1h});
  server.get("/logo.svg", martlet::File("public/logo.svg")).without_auth();
}

void measure(martlet::Server& server);
void measure(martlet::Server& server) {
  server.plugin(martlet::metrics({.auth = martlet::AuthOptions{.strategies = {"token"}, .access = {martlet::scope("admin")}}, .service = "orders"}));
}

martlet::Response clock();
martlet::Response clock() {
  auto next = [n = 0]() mutable -> martlet::Task<std::optional<martlet::ServerSentEvent>> {
    co_await martlet::sleep(std::chrono::seconds(1));
    co_return martlet::ServerSentEvent{.data = std::to_string(++n), .event = "tick"};
  };
  return martlet::event_stream(std::move(next));
}

martlet::Task<std::string> upload(martlet::Body<martlet::PayloadStream> body);
martlet::Task<std::string> upload(martlet::Body<martlet::PayloadStream> body) {
  std::size_t bytes = 0;
  while (std::optional<std::string> part = co_await body->next()) bytes += part->size();
  co_return std::to_string(bytes);
}

class Rates {
 public:
  explicit Rates(martlet::HttpClient& http) : http_(http, {.base_url = "https://rates.example/v1", .timeout = 2s}) {}
  martlet::Task<martlet::Result<Rate>> of(std::string currency) {
    martlet::FetchRequest request = martlet::FetchRequest::get("/latest").query("base", currency);
    co_return co_await http_.fetch_as<Rate>(request);
  }

 private:
  martlet::HttpClientAt http_;
};

void test_without_a_socket(martlet::TestServer& server);
void test_without_a_socket(martlet::TestServer& server) {
  auto fake = std::make_shared<martlet::FakeHttpClient>([](const martlet::FetchRequest&) { return martlet::FetchResponse::json(Rate{1.08}); });
  server.with<martlet::HttpClient>(fake);
}

}  // namespace services_page
