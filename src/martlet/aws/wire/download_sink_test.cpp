#include <martlet/aws/wire/download_sink.hpp>

#include <gtest/gtest.h>
#include <unistd.h>

#include <martlet/async/virtual_loop.hpp>

namespace martlet::aws {
namespace {

TEST(FileSink, writes_a_new_file_up_to_the_limit) {
  VirtualLoop loop;
  const std::filesystem::path path = std::filesystem::temp_directory_path() / ("martlet_sink_" + std::to_string(::getpid()));
  Result<FileSink> sink = FileSink::create(path, 10);
  ASSERT_TRUE(sink) << to_text(sink.error());
  EXPECT_EQ(FileSink::create(path, 10).error().code, Code::conflict);
  EXPECT_TRUE(loop.run(sink->write("12345")));
  EXPECT_TRUE(loop.run(sink->write("67890")));
  EXPECT_EQ(loop.run(sink->write("1")).error().code, Code::too_large);
  EXPECT_EQ(std::filesystem::file_size(path), 10U);
  EXPECT_EQ(std::filesystem::status(path).permissions(), std::filesystem::perms(0600));
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace martlet::aws
