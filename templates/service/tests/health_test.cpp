#include "service_fixture.hpp"

namespace my_service {
namespace {

using HealthOfTheService = Service;

TEST_F(HealthOfTheService, is_told) { EXPECT_EQ(service.get("/health").payload, R"({"status":"ok"})"); }

}  // namespace
}  // namespace my_service
