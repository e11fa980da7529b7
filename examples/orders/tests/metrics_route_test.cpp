#include "service_fixture.hpp"

namespace orders {
namespace {

class MetricsRoute : public ServiceFixture {};

TEST_F(MetricsRoute, counts_requests_for_the_admin) {
  place_order();
  clerk.get("/orders/ord_1");
  EXPECT_EQ(clerk.get("/metrics").status, 403);
  const auto answer = admin.get("/metrics");
  EXPECT_EQ(answer.status, 200);
  EXPECT_NE(answer.payload.find("http_requests_total{method=\"GET\",route=\"/orders/{id}\",status=\"2xx\"} 1\n"), std::string::npos)
      << answer.payload;
}

}  // namespace
}  // namespace orders
