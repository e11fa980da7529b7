#include <martlet/base/read_file.hpp>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include <martlet/base/temporary_folder.hpp>

namespace martlet {
namespace {

class ReadFileTest : public testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& bytes) const { return folder_.write(name, bytes); }
  const TemporaryFolder folder_;
};

TEST_F(ReadFileTest, is_read_completely) {
  EXPECT_EQ(read_file(write("empty", "")), "");
  std::string large(300'000, 'x');
  large[100] = '\0';
  EXPECT_EQ(read_file(write("large", large)), large);
}

TEST_F(ReadFileTest, is_named_by_its_path_if_it_does_not_exist) {
  const auto text = read_file(folder_ / "none");
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, Code::not_found);
  EXPECT_EQ(text.error().what, "can't read " + (folder_ / "none").string() + ": No such file or directory");
}

TEST_F(ReadFileTest, leads_to_an_error_without_an_exception_if_it_is_a_directory) {
  const auto text = read_file(folder_.path());
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, Code::malformed);
  EXPECT_EQ(to_text(text.error()), folder_.path().string() + " is a directory; give the path of a file");
}

TEST_F(ReadFileTest, is_refused_if_it_exceeds_the_limit) {
  const auto path = write("four", "1234");
  EXPECT_EQ(read_file(path, 4), "1234");
  const auto text = read_file(path, 3);
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, Code::too_large);
}

TEST_F(ReadFileTest, is_read_to_its_end_if_its_size_is_unknown) {
  const std::filesystem::path pipe = folder_ / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::string sent(100'000, 'p');
  std::thread writer([&] { std::ofstream(pipe, std::ios::binary) << sent; });
  EXPECT_EQ(read_file(pipe), sent);
  writer.join();
  EXPECT_TRUE(read_file("/proc/self/status"));
}

}  // namespace
}  // namespace martlet
