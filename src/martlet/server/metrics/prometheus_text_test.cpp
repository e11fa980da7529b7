#include "prometheus_text.hpp"

#include <gtest/gtest.h>

#include <martlet/server/route.hpp>

#include "request_counts.hpp"

namespace martlet {
namespace {

using std::chrono::milliseconds;

CompletedRequest answered_in(const Route* route, milliseconds took) {
  CompletedRequest request;
  request.route = route;
  request.method = "GET";
  request.status = 200;
  request.took = took;
  return request;
}

TEST(PrometheusText, merges_routes_with_the_same_path_and_escapes_labels) {
  Route first;
  first.path = "/a\"\\";
  Route second;
  second.path = first.path;
  RequestCounts counts({});
  counts.begin({&first, &second});
  counts.answered(answered_in(&first, milliseconds(1500)));
  counts.answered(answered_in(&second, milliseconds(500)));
  const std::string text = prometheus_text(counts);
  EXPECT_NE(text.find("http_requests_total{method=\"GET\",route=\"/a\\\"\\\\\",status=\"2xx\"} 2\n"), std::string::npos) << text;
  EXPECT_NE(text.find("_sum{method=\"GET\",route=\"/a\\\"\\\\\",status=\"2xx\"} 2\n"), std::string::npos) << text;
}

}  // namespace
}  // namespace martlet
