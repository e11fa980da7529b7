#include "runtime_requests.hpp"

#include <gtest/gtest.h>

namespace martlet::lambda {
namespace {

TEST(RuntimeRequests, send_back_the_id_of_the_invocation_if_there_is_one) {
  RuntimeRequests requests("127.0.0.1:9001");
  EXPECT_EQ(requests.response("the-id", 2),
            "POST /2018-06-01/runtime/invocation/the-id/response HTTP/1.1\r\nHost: 127.0.0.1:9001\r\nUser-Agent: martlet\r\n"
            "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n");
  EXPECT_NE(requests.response("the-id", 2, "i-7").find("\r\nLambda-Runtime-Invocation-Id: i-7\r\n"), std::string_view::npos);
  EXPECT_NE(requests.error("the-id", "My.Error", 2, "i-7").find("\r\nLambda-Runtime-Invocation-Id: i-7\r\n"), std::string_view::npos);
}

TEST(RuntimeRequests, announce_the_trailers_of_a_stream) {
  RuntimeRequests requests("127.0.0.1:9001");
  RuntimeResponse event;
  event.request_id = "the-id";
  event.invocation_id = "i-7";
  EXPECT_EQ(
      requests.streamed_response(event, "text/plain\r\nX-Forged: 1"),
      "POST /2018-06-01/runtime/invocation/the-id/response HTTP/1.1\r\nHost: 127.0.0.1:9001\r\nUser-Agent: martlet\r\n"
      "Lambda-Runtime-Invocation-Id: i-7\r\nLambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\n"
      "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\nContent-Type: text/plainX-Forged: 1\r\n\r\n");
}

TEST(RuntimeRequests, put_the_error_into_the_trailers) {
  EXPECT_EQ(stream_end(), "0\r\n\r\n");
  EXPECT_EQ(stream_end("My.Error", "{}"),
            "0\r\nLambda-Runtime-Function-Error-Type: My.Error\r\nLambda-Runtime-Function-Error-Body: e30=\r\n\r\n");
}

}  // namespace
}  // namespace martlet::lambda
