#include "services/my_thing.hpp"

#include <gtest/gtest.h>

namespace my_service {
namespace {

TEST(MyThing, answers) {
  MyThing my_thing;
  EXPECT_EQ(my_thing.answer("why"), "no answer yet to why");
}

}  // namespace
}  // namespace my_service
