#include "service_fixture.hpp"

namespace my_service {
namespace {

using HealthRoute = Service;

TEST_F(HealthRoute, returns_ok) { EXPECT_EQ(service.get("/health").payload, R"({"status":"ok"})"); }

}  // namespace
}  // namespace my_service
