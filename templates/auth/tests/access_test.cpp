#include "model/user.hpp"
#include "service_fixture.hpp"

namespace my_service {
namespace {

using Access = Service;

TEST_F(Access, requires_a_token) {
  const martlet::TestResponse refused = service.get("/me");
  EXPECT_EQ(refused.status, 401) << refused;
  EXPECT_EQ(refused.header("www-authenticate"), "Bearer");
}

TEST_F(Access, identifies_the_user) {
  const martlet::TestClient ada = service.as(martlet::Credentials<User>{.value = {.id = "ada", .name = "Ada"}});
  EXPECT_EQ(ada.get("/me").as<User>().name, "Ada");
}

}  // namespace
}  // namespace my_service
