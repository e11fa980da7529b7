#include <gtest/gtest.h>

#include <martlet/base/encoding.hpp>

#include "event_stream_message.hpp"

namespace martlet::cloud::lambda {
namespace {

// The bytes are from a Python encoder written according to Smithy's specification; the decoder in botocore.eventstream accepts them.
TEST(EventStreamMessage, has_lengths_and_checksums_of_prelude_and_message) {
  const std::string message = event_stream_message("PayloadChunk", "application/octet-stream", "hello");
  EXPECT_EQ(message.size(), 111U);
  EXPECT_EQ(to_hex(message.substr(0, 12)), "0000006f0000005af5fe871f");
  EXPECT_EQ(to_hex(message.substr(message.size() - 4)), "4fe061f2");
}

}  // namespace
}  // namespace martlet::cloud::lambda
