#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/read_file.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/base/temporary_folder.hpp>
#include <martlet/cloud/execution/code_folders.hpp>

namespace martlet::cloud {
namespace {

class CodeFoldersTest : public testing::Test {
 protected:
  // Writes a package, and returns its CodeSha256.
  std::string write(std::vector<archive::ZipFile> files) const {
    EXPECT_TRUE(archive::write_zip(zip_, std::move(files)));
    return to_base64(sha256(read_file(zip_).value()));
  }
  static mode_t mode_of(const std::filesystem::path& path) {
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
  }

  const TemporaryFolder host_;
  const std::filesystem::path zip_ = host_ / "package.zip";
  const CodeFolders folders_{host_ / "code"};
};

TEST_F(CodeFoldersTest, unpacks_a_package_only_once_as_read_only_files_that_keep_their_executable_bit) {
  const std::string sha256 = write({{"bootstrap", std::string("#!"), true}, {"lib/data.json", std::string("{}"), false}});
  const auto folder = folders_.unpack(zip_, sha256);
  ASSERT_TRUE(folder) << folder.error().what;
  EXPECT_EQ(folder->parent_path(), host_ / "code");
  EXPECT_EQ(folder->filename(), to_hex(*from_base64(sha256)));
  EXPECT_EQ(mode_of(*folder / "bootstrap"), 0555U);
  EXPECT_EQ(mode_of(*folder / "lib/data.json"), 0444U);
  EXPECT_EQ(mode_of(*folder / "lib"), 0555U);
  EXPECT_EQ(mode_of(*folder), 0555U);
  std::filesystem::remove(zip_);
  EXPECT_EQ(folders_.unpack(zip_, sha256).value(), *folder) << "it is there already";
}

TEST_F(CodeFoldersTest, removes_a_package) {
  const std::string sha256 = write({{"lib/data.json", std::string("{}"), false}});
  const auto folder = folders_.unpack(zip_, sha256);
  ASSERT_TRUE(folder);
  folders_.remove(sha256);
  EXPECT_FALSE(std::filesystem::exists(*folder));
  folders_.remove("no base64");
  EXPECT_TRUE(std::filesystem::exists(host_ / "code"));
}

TEST_F(CodeFoldersTest, removes_leftovers_of_an_interrupted_unpack) {
  host_.write("code/.unpacking-1/lib/half", "...");
  host_.write("code/00ff/bootstrap", "#!");
  const CodeFolders opened(host_ / "code");
  EXPECT_FALSE(std::filesystem::exists(host_ / "code/.unpacking-1"));
  EXPECT_TRUE(std::filesystem::exists(host_ / "code/00ff/bootstrap"));
}

TEST_F(CodeFoldersTest, refuses_a_package_larger_than_lambdas_limit) {
  write({{"bootstrap", std::string(0x01020304 / 1000, 'a'), true}});
  std::string bytes = read_file(zip_).value();
  const auto little_endian = [](std::uint32_t number) {
    std::string text;
    for (int i = 0; i < 4; ++i) text += static_cast<char>(number >> (8 * i) & 0xff);
    return text;
  };
  const std::string size = little_endian(0x01020304 / 1000);
  for (std::size_t at = bytes.find(size); at != std::string::npos; at = bytes.find(size, at + 4))
    bytes.replace(at, 4, little_endian(262'144'001));
  std::ofstream(zip_, std::ios::binary) << bytes;
  const auto checked = CodeFolders::check(zip_);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, Code::too_large);
  EXPECT_EQ(checked.error().what, "Unzipped size must be smaller than 262144000 bytes");
  EXPECT_FALSE(folders_.unpack(zip_, to_base64(sha256(bytes))));
  EXPECT_TRUE(std::filesystem::is_empty(host_ / "code"));
}

TEST_F(CodeFoldersTest, refuses_a_file_that_is_not_a_zip_and_paths_outside_the_folder) {
  host_.write("package.zip", "not a zip");
  EXPECT_EQ(CodeFolders::check(zip_).error().code, Code::malformed);
  write({{"aa/evil", std::string("x"), false}});
  std::string bytes = read_file(zip_).value();
  for (std::size_t at = bytes.find("aa/evil"); at != std::string::npos; at = bytes.find("aa/evil")) bytes.replace(at, 7, "../evil");
  std::ofstream(zip_, std::ios::binary) << bytes;
  EXPECT_EQ(folders_.unpack(zip_, to_base64(sha256(bytes))).error().code, Code::malformed);
  EXPECT_FALSE(std::filesystem::exists(host_ / "evil"));
}

}  // namespace
}  // namespace martlet::cloud
