#include <memory>

#include <martlet/fetch/fake_http_client.hpp>

#include "model/rate.hpp"
#include "service_fixture.hpp"

namespace my_service {
namespace {

using martlet::FakeHttpClient;
using martlet::FetchRequest;
using martlet::FetchResponse;

using RatesOfCurrencies = Service;

TEST_F(RatesOfCurrencies, come_from_another_service) {
  const auto other = std::make_shared<FakeHttpClient>([](const FetchRequest&) { return FetchResponse::json(Rate{1.08}); });
  service.with<martlet::HttpClient>(other);
  EXPECT_EQ(service.get("/rates/EUR").as<Rate>().rate, 1.08);
  EXPECT_EQ(other->requests().front().url(), "https://rates.example/v1/latest?base=EUR");
}

TEST_F(RatesOfCurrencies, cause_a_502_if_that_service_is_unavailable) {
  service.with<martlet::HttpClient>(
      std::make_shared<FakeHttpClient>([](const FetchRequest&) { return martlet::failure(martlet::Code::unavailable, "away"); }));
  EXPECT_EQ(service.get("/rates/EUR").status, 502);
}

}  // namespace
}  // namespace my_service
