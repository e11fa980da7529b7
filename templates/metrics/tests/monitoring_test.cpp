#include "service_fixture.hpp"

namespace my_service {
namespace {

using Monitoring = Service;

TEST_F(Monitoring, counts_requests_by_their_routes) {
  service.get("/health");
  const martlet::TestResponse metrics = service.get("/metrics");
  EXPECT_EQ(metrics.status, 200) << metrics;
  EXPECT_NE(metrics.payload.find(R"(http_requests_total{method="GET",route="/health",status="2xx"} 1)"), std::string::npos) << metrics;
}

}  // namespace
}  // namespace my_service
