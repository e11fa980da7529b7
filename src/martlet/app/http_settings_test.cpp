#include "http_settings.hpp"

#include <gtest/gtest.h>

namespace martlet {
namespace {

TEST(HttpSettings, keep_the_compiled_in_values_if_no_variable_is_set) {
  HttpOptions http;
  http.blocking_threads = 3;
  ServerOptions server;
  server.log_requests = LogRequests::failed;
  EXPECT_TRUE(read_http_settings(FixedEnvironment{}, http, server));
  EXPECT_EQ(http.blocking_threads, 3U);
  EXPECT_EQ(server.log_requests, LogRequests::failed);
}

TEST(HttpSettings, take_environment_variables_before_compiled_in_values) {
  HttpOptions http;
  ServerOptions server;
  const FixedEnvironment environment{{"MARTLET_BLOCKING_THREADS", "2"},  {"MARTLET_BLOCKING_QUEUE", "0"}, {"MARTLET_GRACE_MS", "250"},
                                     {"MARTLET_HEAD_BYTES_MAX", "2048"}, {"MARTLET_IDLE_WAIT_MS", "7"},   {"MARTLET_LOG_REQUESTS", "all"}};
  EXPECT_TRUE(read_http_settings(environment, http, server));
  EXPECT_EQ(http.blocking_threads, 2U);
  EXPECT_EQ(http.blocking_queue, 0U);
  EXPECT_EQ(http.grace, std::chrono::milliseconds(250));
  EXPECT_EQ(http.limits.head_bytes_max, 2048U);
  EXPECT_EQ(http.limits.idle_wait_max, std::chrono::milliseconds(7));
  EXPECT_EQ(server.log_requests, LogRequests::all);
}

TEST(HttpSettings, report_every_invalid_variable) {
  HttpOptions http;
  ServerOptions server;
  const FixedEnvironment environment{{"MARTLET_BLOCKING_THREADS", "0"}, {"MARTLET_LOG_REQUESTS", "some"}};
  const Result<void> read = read_http_settings(environment, http, server);
  ASSERT_FALSE(read);
  const std::string told = to_text(read.error());
  EXPECT_NE(told.find("MARTLET_BLOCKING_THREADS must be greater than or equal to 1"), std::string::npos) << told;
  EXPECT_NE(told.find("MARTLET_LOG_REQUESTS must be one of [failed, refused, all]"), std::string::npos) << told;
}

TEST(HttpSettings, report_misspelled_variables) {
  EXPECT_EQ(misspelled_http_settings(FixedEnvironment{{"MARTLET_LOG_REQEUSTS", "all"}}),
            std::vector<std::string>{"the variable MARTLET_LOG_REQEUSTS isn't a setting; did you mean MARTLET_LOG_REQUESTS?"});
}

}  // namespace
}  // namespace martlet
