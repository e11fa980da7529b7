#pragma once
#include <gtest/gtest.h>

#include <martlet/testing/testing.hpp>

#include "plugins.hpp"

namespace my_service {

/// The whole service, called without a socket: `service.get("/notes/1")`. See martlet/testing/test_server.hpp for fakes, settings and
/// clocks.
class Service : public testing::Test {
 protected:
  martlet::TestServer service{app};
};

}  // namespace my_service
