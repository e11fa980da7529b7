#include <martlet/config/file_source.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include <martlet/async/local_loop.hpp>
#include <martlet/base/temporary_folder.hpp>

namespace martlet {
namespace {

class FileSourceTest : public testing::Test {
 protected:
  void write(const std::string& path, const std::string& text) { folder_.write(path, text); }
  Result<std::string> fetch(const std::string& parameter) {
    FileSource source(folder_.path());
    LocalLoop loop;
    return loop.run(source.fetch(parameter));
  }
  std::string failure_of(const std::string& parameter) {
    const Result<std::string> text = fetch(parameter);
    return text ? "none" : to_text(text.error());
  }
  const TemporaryFolder folder_;
};

TEST_F(FileSourceTest, reads_the_file_of_a_parameter) {
  write("orders/limits.json", R"({"pageMax":50})");
  EXPECT_EQ(fetch("/orders/limits"), R"({"pageMax":50})");
  EXPECT_EQ(fetch("orders/limits"), R"({"pageMax":50})");
}

TEST_F(FileSourceTest, names_the_missing_file) {
  EXPECT_EQ(failure_of("/orders/limits"),
            "there is no file " + (folder_ / "orders/limits.json").string() + "; create it, with the parameter's JSON text");
}

TEST_F(FileSourceTest, names_the_working_directory_of_a_relative_folder) {
  LocalLoop loop;
  FileSource source("no/such/config");
  const Result<std::string> text = loop.run(source.fetch("/limits"));
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().what, "there is no file " + (std::filesystem::current_path() / "no/such/config/limits.json").string());
}

TEST_F(FileSourceTest, never_leaves_its_folder) {
  for (const std::string name : {"/../limits", "..", "/orders//limits", "/", "", "/orders/./limits", "/orders/lim its", "//etc/passwd"}) {
    EXPECT_EQ(failure_of(name), "this isn't a parameter's name; use letters, digits, '.', '_', '-', with '/' between parts") << name;
  }
}

TEST_F(FileSourceTest, refuses_a_name_with_a_null_byte) { EXPECT_FALSE(fetch(std::string("limits\0x", 8))); }

TEST_F(FileSourceTest, refuses_a_file_that_exceeds_the_limit) {
  write("large.json", std::string(FileSource::file_bytes_max + 1, ' '));
  write("full.json", std::string(FileSource::file_bytes_max, ' '));
  EXPECT_EQ(fetch("large").error().code, Code::too_large);
  EXPECT_EQ(fetch("full")->size(), FileSource::file_bytes_max);
}

TEST_F(FileSourceTest, fails_if_a_file_is_a_folder) {
  std::filesystem::create_directories(folder_ / "limits.json");
  EXPECT_EQ(failure_of("limits"), (folder_ / "limits.json").string() + " is a directory; give the path of a file");
}

TEST_F(FileSourceTest, has_a_name_for_error_messages) { EXPECT_EQ(FileSource("config").name(), "the files below config"); }

}  // namespace
}  // namespace martlet
