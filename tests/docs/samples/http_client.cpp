// Code on docs/guides/http-client.md. It must compile as printed.
#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include <martlet/app/http_client_plugin.hpp>
#include <martlet/server/server.hpp>
#include <martlet/testing/testing.hpp>

namespace http_client_page {

using namespace std::chrono_literals;

struct Rate {
  double euros = 0;
};
martlet::Schema describe(martlet::Type<Rate>);

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

}  // namespace http_client_page
