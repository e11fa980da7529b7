#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "stream_framing.hpp"

namespace martlet::net {
namespace {

std::string framed(StreamFraming& framing, std::optional<std::string> part) {
  framing.frame(part);
  return std::string(framing.before()) + std::string(framing.bytes());
}

TEST(StreamFraming, writes_chunks) {
  StreamFraming framing(true, std::nullopt);
  EXPECT_EQ(framed(framing, "hello"), "5\r\nhello\r\n");
  EXPECT_EQ(framed(framing, std::string(26, 'x')), "1a\r\n" + std::string(26, 'x') + "\r\n");
  EXPECT_EQ(framed(framing, ""), "") << "an empty chunk would be the end";
  EXPECT_EQ(framed(framing, std::nullopt), "0\r\n\r\n");
}

TEST(StreamFraming, enforces_the_declared_length_of_a_stream) {
  StreamFraming framing(false, 8);
  EXPECT_EQ(framed(framing, "hello"), "hello");
  EXPECT_THROW(framed(framing, "more"), std::length_error);
  EXPECT_THROW(framed(framing, std::nullopt), std::length_error);
  EXPECT_EQ(framed(framing, "abc"), "abc");
  EXPECT_EQ(framed(framing, std::nullopt), "");
}

}  // namespace
}  // namespace martlet::net
