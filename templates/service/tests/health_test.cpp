#include "service.hpp"

namespace my_service {
namespace {

using Health = Service;

TEST_F(Health, is_told) { EXPECT_EQ(get("/health").payload, R"({"status":"ok"})"); }

}  // namespace
}  // namespace my_service
