#include "service_fixture.hpp"

namespace my_service {
namespace {

using OpenapiDocument = Service;

TEST_F(OpenapiDocument, has_the_routes) {
  const martlet::TestResponse document = service.get("/openapi.json");
  EXPECT_EQ(document.status, 200) << document;
  EXPECT_NE(document.payload.find(R"("/notes/{id}")"), std::string::npos) << document;
}

}  // namespace
}  // namespace my_service
