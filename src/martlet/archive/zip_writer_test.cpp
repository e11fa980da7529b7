#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <martlet/archive/zip.hpp>
#include <martlet/archive/zip_writer.hpp>
#include <martlet/base/temporary_folder.hpp>

namespace martlet::archive {
namespace {

namespace fs = std::filesystem;

bool is_there(const char* program) { return std::system((std::string("command -v ") + program + " >/dev/null").c_str()) == 0; }

struct ZipWriterTest : testing::Test {
  static std::string bytes_of(const fs::path& file) {
    std::ifstream opened(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(opened), {}};
  }
  std::string output_of(const std::string& command) {
    const fs::path file = folder / "output";
    const int status = std::system(("cd " + folder.string() + " && " + command + " > output 2>&1").c_str());
    return status == 0 ? bytes_of(file) : "failed: " + bytes_of(file);
  }
  std::size_t files_in_folder() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
  }
  const TemporaryFolder temporary;
  const fs::path folder = temporary.path();
};

const std::string text = "the same again and again, the same again and again, the same again and again\n";

TEST_F(ZipWriterTest, writes_zips_that_zip_can_read) {
  std::ofstream(folder / "file") << text;
  const auto written = write_zip(folder / "a.zip", {{"bootstrap", folder / "file", true}, {"lib/a.so", std::string("\0\1", 2), false}});
  ASSERT_TRUE(written) << to_text(written.error());
  EXPECT_EQ(written->bytes, fs::file_size(folder / "a.zip"));
  EXPECT_EQ(written->unpacked_bytes, text.size() + 2);
  Result<Zip> zip = Zip::open(folder / "a.zip");
  ASSERT_TRUE(zip) << to_text(zip.error());
  EXPECT_EQ(zip->extract("bootstrap").value(), text);
  EXPECT_EQ(zip->extract("lib/a.so").value(), std::string("\0\1", 2));
  EXPECT_TRUE(zip->entries()[0].is_executable);
  EXPECT_FALSE(zip->entries()[1].is_executable);
}

TEST_F(ZipWriterTest, writes_the_same_bytes_regardless_of_order_time_folder_and_permissions) {
  std::ofstream(folder / "file") << text;
  fs::create_directory(folder / "elsewhere");
  std::ofstream(folder / "elsewhere" / "copy") << text;
  fs::last_write_time(folder / "elsewhere" / "copy", fs::file_time_type::clock::now() - std::chrono::hours(100'000));
  fs::permissions(folder / "elsewhere" / "copy", fs::perms::owner_all);
  ASSERT_TRUE(write_zip(folder / "1.zip", {{"a", folder / "file"}, {"b", std::string("b")}}));
  ASSERT_TRUE(write_zip(folder / "elsewhere" / "2.zip", {{"b", std::string("b")}, {"a", folder / "elsewhere" / "copy"}}));
  EXPECT_EQ(bytes_of(folder / "1.zip"), bytes_of(folder / "elsewhere" / "2.zip"));
  ASSERT_TRUE(write_zip(folder / "3.zip", {{"a", folder / "file", true}, {"b", std::string("b")}}));
  EXPECT_NE(bytes_of(folder / "1.zip"), bytes_of(folder / "3.zip")) << "what is executable is content";
}

TEST_F(ZipWriterTest, writes_zips_that_python_can_read) {
  if (!is_there("python3")) GTEST_SKIP() << "python3 is not installed";
  ASSERT_TRUE(write_zip(folder / "a.zip", {{"größe", text}, {"bootstrap", text, true}, {"empty", std::string()}}));
  EXPECT_EQ(output_of("python3 -c \"import zipfile; z=zipfile.ZipFile('a.zip'); print(z.testzip()); "
                      "[print(i.filename, oct(i.external_attr >> 16), i.date_time, i.create_system, i.compress_type, i.file_size) for i in "
                      "z.infolist()]\""),
            "None\n"
            "bootstrap 0o100755 (1980, 1, 1, 0, 0, 0) 3 8 77\n"
            "empty 0o100644 (1980, 1, 1, 0, 0, 0) 3 8 0\n"
            "größe 0o100644 (1980, 1, 1, 0, 0, 0) 3 8 77\n");
}

TEST_F(ZipWriterTest, writes_zips_that_info_zip_can_read) {
  if (!is_there("unzip")) GTEST_SKIP() << "unzip is not installed";
  ASSERT_TRUE(write_zip(folder / "a.zip", {{"bin/tool", text, true}, {"a", std::string(3'000'000, 'x')}}));
  EXPECT_EQ(output_of("unzip -tq a.zip"), "No errors detected in compressed data of a.zip.\n");
  EXPECT_EQ(output_of("unzip -q a.zip && stat -c '%A %s' bin/tool a"), "-rwxr-xr-x 77\n-rw-r--r-- 3000000\n");
}

TEST_F(ZipWriterTest, uses_no_more_memory_for_a_large_file) {
  std::ofstream file(folder / "large", std::ios::binary);
  const std::string part(1'000'000, 'x');
  for (int i = 0; i < 64; ++i) file << part;
  file.close();
  const auto peak_kb = [] {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line) && !line.starts_with("VmHWM:")) {
    }
    return std::stol(line.substr(6));
  };
  const long before = peak_kb();
  ASSERT_TRUE(write_zip(folder / "a.zip", {{"large", folder / "large"}}));
  EXPECT_LT(peak_kb() - before, 16 * 1024) << "kilobytes more than before, for 64 megabytes";
}

TEST_F(ZipWriterTest, refuses_input_that_zip_would_refuse) {
  const auto refusal = [this](std::vector<ZipFile> files) {
    const auto written = write_zip(folder / "a.zip", std::move(files));
    return written ? "written" : written.error().what;
  };
  EXPECT_EQ(refusal({}), "there is nothing to put into the zip");
  EXPECT_EQ(refusal({{"../a", text}}), "the entry \"../a\" leads out of the folder that the zip is unpacked to");
  EXPECT_EQ(refusal({{"a", text}, {"a", text}}), "the name \"a\" occurs twice");
  EXPECT_EQ(refusal({{"a", text}, {"a/b", text}}), "\"a\" is both a file and a folder");
  EXPECT_EQ(refusal({{"a/", text}}), "the name \"a/\" is a folder's");
  EXPECT_EQ(refusal({{"a", folder / "nowhere"}}), "can't read " + (folder / "nowhere").string() + ": No such file or directory");
  EXPECT_EQ(files_in_folder(), 0u) << "and leaves nothing";
}

TEST_F(ZipWriterTest, keeps_the_existing_file_after_a_failure) {
  std::ofstream(folder / "a.zip") << "old";
  EXPECT_FALSE(write_zip(folder / "a.zip", {{"a", folder / "nowhere"}}));
  EXPECT_EQ(bytes_of(folder / "a.zip"), "old");
  EXPECT_EQ(write_zip("/nowhere/a.zip", {{"a", text}}).error().code, Code::unavailable);
  EXPECT_EQ(write_zip("/dev/full/a.zip", {{"a", text}}).error().code, Code::unavailable);
}

}  // namespace
}  // namespace martlet::archive
