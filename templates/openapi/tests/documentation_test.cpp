#include "service_fixture.hpp"

namespace my_service {
namespace {

using Documentation = Service;

TEST_F(Documentation, has_the_routes) {
  const martlet::TestResponse document = service.get("/openapi.json");
  EXPECT_EQ(document.status, 200) << document;
  EXPECT_NE(document.payload.find(R"("/notes/{id}")"), std::string::npos) << document;
}

}  // namespace
}  // namespace my_service
