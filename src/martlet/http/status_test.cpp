#include <gtest/gtest.h>

#include <martlet/http/status.hpp>

namespace martlet::http {
namespace {

TEST(Status, has_nodes_phrase_in_the_status_line_and_booms_name_in_the_body) {
  EXPECT_EQ(reason_phrase(413), "Payload Too Large");
  EXPECT_EQ(error_name(413), "Request Entity Too Large");
  EXPECT_EQ(reason_phrase(418), "I'm a Teapot");
  EXPECT_EQ(error_name(418), "I'm a teapot");
  EXPECT_EQ(reason_phrase(416), "Range Not Satisfiable");
  EXPECT_EQ(error_name(416), "Requested Range Not Satisfiable");
  EXPECT_EQ(error_name(404), "Not Found");
  EXPECT_EQ(error_name(599), "Unknown");
}

}  // namespace
}  // namespace martlet::http
