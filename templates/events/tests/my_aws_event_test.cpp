#include "service_fixture.hpp"

namespace my_service {
namespace {

using MyAwsEventEvents = Service;

TEST_F(MyAwsEventEvents, are_handled) {
  EXPECT_EQ(service.event(martlet::sample_event("schedule", {.source = "my-source"})).payload, "null");
}

}  // namespace
}  // namespace my_service
