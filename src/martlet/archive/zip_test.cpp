#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <martlet/archive/zip.hpp>
#include <martlet/base/temporary_folder.hpp>

namespace martlet::archive {
namespace {

namespace fs = std::filesystem;

bool is_there(const char* program) { return std::system((std::string("command -v ") + program + " >/dev/null").c_str()) == 0; }

std::string bytes_of(const fs::path& file) {
  std::ifstream opened(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(opened), {}};
}

// Tests with the zips of zip_test_files.py.
struct ZipTest : testing::Test {
  void SetUp() override {
    if (!is_there("python3")) GTEST_SKIP() << "python3 is not installed";
    ASSERT_EQ(std::system(("python3 -W ignore " MARTLET_ZIP_TEST_FILES " " + folder.string()).c_str()), 0);
  }
  /// Returns the error of opening the zip or of unpacking it; "unpacked" if there is none. Nothing may be left after an error.
  std::string outcome(const std::string& file, ZipLimits limits = {}) {
    Result<Zip> zip = Zip::open(folder / file, limits);
    Result<void> done;
    if (!zip) {
      done = std::unexpected(zip.error());
    } else {
      done = zip->unpack(folder / "unpacked");
    }
    if (done) {
      fs::remove_all(folder / "unpacked");
      return "unpacked";
    }
    code = done.error().code;
    for (const auto& left : fs::directory_iterator(folder)) EXPECT_FALSE(left.is_directory()) << left.path() << " was left after " << file;
    EXPECT_EQ(done.error().where.file, (folder / file).string());
    return done.error().what;
  }

  const TemporaryFolder temporary;
  const fs::path folder = temporary.path();
  Code code = Code::internal;
};

TEST_F(ZipTest, lists_the_entries_of_a_zip_written_by_python) {
  const Result<Zip> zip = Zip::open(folder / "plain.zip");
  ASSERT_TRUE(zip) << to_text(zip.error());
  std::string list;
  for (const ZipEntry& entry : zip->entries())
    list += entry.name + ' ' + std::to_string(entry.bytes) + (entry.is_executable ? " executable" : "") +
            (entry.is_folder() ? " folder" : "") + '\n';
  EXPECT_EQ(list, "definition.json 14\nbin/tool 10 executable\nempty/ 0 folder\ngröße.txt 2000\n");
}

TEST_F(ZipTest, extracts_one_entry_from_a_file_or_from_memory) {
  Result<Zip> zip = Zip::open(folder / "plain.zip");
  EXPECT_EQ(zip->extract("definition.json").value(), "{\"lambdas\":[]}");
  EXPECT_EQ(zip->extract("größe.txt").value().size(), 2000u);
  Result<Zip> in_memory = Zip::from_bytes(bytes_of(folder / "plain.zip"));
  EXPECT_EQ(in_memory->extract("bin/tool").value(), "#!/bin/sh\n");
  EXPECT_EQ(in_memory->extract("definition.json").value(), "{\"lambdas\":[]}");
}

TEST_F(ZipTest, lists_existing_names_if_an_entry_is_missing) {
  Result<Zip> zip = Zip::open(folder / "plain.zip");
  const auto missing = zip->extract("definitions.json");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, Code::not_found);
  EXPECT_EQ(missing.error().what, "the zip has no file \"definitions.json\"");
  EXPECT_EQ(missing.error().next, "it has \"definition.json\", \"bin/tool\", \"empty/\", \"größe.txt\"");
  EXPECT_EQ(zip->extract("empty/").error().code, Code::not_found);
  EXPECT_EQ(zip->extract("empty").error().code, Code::not_found);
}

TEST_F(ZipTest, reads_all_variants_that_common_programs_write) {
  EXPECT_EQ(Zip::open(folder / "stored.zip")->extract("a.txt").value(), "stored");
  EXPECT_EQ(Zip::open(folder / "streamed.zip")->extract("a.txt").value().size(), 900u);
  EXPECT_EQ(Zip::open(folder / "zip64.zip")->extract("big.txt").value(), "zip64");
  EXPECT_EQ(Zip::open(folder / "zip64_end.zip")->extract("a.txt").value(), "zip64 end");
  EXPECT_EQ(Zip::open(folder / "from_windows.zip")->extract("a.txt").value(), "a");
}

TEST_F(ZipTest, reads_a_zip_written_by_info_zip) {
  if (!is_there("zip")) GTEST_SKIP() << "zip is not installed";
  const std::string command =
      "cd " + folder.string() + " && mkdir in && echo hello > in/a && chmod 755 in/a && zip -qr info.zip in && rm -r in";
  ASSERT_EQ(std::system(command.c_str()), 0);
  Result<Zip> zip = Zip::open(folder / "info.zip");
  ASSERT_TRUE(zip) << to_text(zip.error());
  EXPECT_EQ(zip->extract("in/a").value(), "hello\n");
  EXPECT_TRUE(zip->entries()[1].is_executable);
}

TEST_F(ZipTest, unpacks_files_and_folders_with_plain_permissions) {
  Result<Zip> zip = Zip::open(folder / "plain.zip");
  ASSERT_TRUE(zip->unpack(folder / "out/"));
  EXPECT_EQ(bytes_of(folder / "out/definition.json"), "{\"lambdas\":[]}");
  EXPECT_EQ(bytes_of(folder / "out/größe.txt").size(), 2000u);
  const auto mode = [this](const char* name) {
    struct stat status{};
    ::stat((folder / "out" / name).c_str(), &status);
    return status.st_mode & 07777;
  };
  EXPECT_EQ(mode("bin/tool"), 0755u);
  EXPECT_EQ(mode("definition.json"), 0644u);
  EXPECT_EQ(mode("empty"), 0755u);
  EXPECT_EQ(mode("bin"), 0755u);
  EXPECT_EQ(mode("."), 0755u);
}

TEST_F(ZipTest, unpacks_only_into_an_empty_folder) {
  fs::create_directory(folder / "empty");
  fs::create_directory(folder / "full");
  std::ofstream(folder / "full" / "mine") << "kept";
  Result<Zip> zip = Zip::open(folder / "plain.zip");
  EXPECT_TRUE(zip->unpack(folder / "empty"));
  const auto refused = zip->unpack(folder / "full");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::conflict);
  EXPECT_EQ(bytes_of(folder / "full" / "mine"), "kept");
  fs::create_directory_symlink(folder / "full", folder / "link");
  EXPECT_EQ(zip->unpack(folder / "link").error().code, Code::conflict);
  EXPECT_EQ(zip->unpack("/nowhere/at/all").error().code, Code::unavailable);
}

TEST_F(ZipTest, refuses_names_outside_the_folder) {
  EXPECT_EQ(outcome("traversal.zip"), "the entry \"../evil.txt\" leads out of the folder that the zip is unpacked to");
  EXPECT_EQ(code, Code::malformed);
  EXPECT_EQ(outcome("deep_traversal.zip"), "the entry \"a/../../evil.txt\" leads out of the folder that the zip is unpacked to");
  EXPECT_EQ(outcome("absolute.zip"), "the entry \"/etc/passwd\" has an absolute path");
  EXPECT_EQ(outcome("drive.zip"), "the entry \"C:/evil.txt\" has an absolute path");
  EXPECT_EQ(outcome("backslash.zip"), "the entry \"..\\evil.txt\" has a backslash in its name");
}

TEST_F(ZipTest, refuses_ambiguous_names) {
  EXPECT_EQ(outcome("dot.zip"), "the entry \"a/./b\" has an empty part or \".\" in its path");
  EXPECT_EQ(outcome("double_slash.zip"), "the entry \"a//b\" has an empty part or \".\" in its path");
  EXPECT_EQ(outcome("control.zip"), "the entry \"a\\x0alevel=info forged\" has control characters in its name");
  EXPECT_EQ(outcome("latin1.zip"),
            "the entry \"gr\xEF\xBF\xBD\xEF\xBF\xBD"
            "e.txt\" has a name that is not UTF-8");
  EXPECT_EQ(outcome("nul_in_name.zip"), "the entry \"a\\x00.txt\" has control characters in its name");
  EXPECT_EQ(outcome("nameless.zip"), "the entry \"\" has no name");
  EXPECT_TRUE(outcome("long_name.zip").ends_with("...\" has a name of more than 1024 bytes"));
  EXPECT_EQ(outcome("two_names.zip"), "the zip is damaged: the entry \"good.txt\" is named \"evil.txt\" at its content");
}

TEST_F(ZipTest, refuses_duplicate_names) {
  EXPECT_EQ(outcome("duplicate.zip"), "the name \"one\" occurs twice");
  EXPECT_EQ(code, Code::conflict);
  EXPECT_EQ(outcome("file_and_folder.zip"), "\"a\" is both a file and a folder");
  EXPECT_EQ(outcome("folder_and_file.zip"), "\"a\" is both a file and a folder");
}

TEST_F(ZipTest, refuses_links_and_special_files) {
  EXPECT_EQ(outcome("symlink.zip"), "the entry \"link\" is a symbolic link");
  EXPECT_EQ(code, Code::unsupported);
  EXPECT_EQ(outcome("symlink_of_another_system.zip"), "the entry \"link\" is a symbolic link");
  EXPECT_EQ(outcome("device.zip"), "the entry \"zero\" is neither a file nor a folder");
  EXPECT_EQ(outcome("pipe.zip"), "the entry \"pipe\" is neither a file nor a folder");
  EXPECT_EQ(outcome("folder_with_content.zip"), "the folder \"folder/\" has content");
}

TEST_F(ZipTest, refuses_encryption_and_unknown_compression_methods) {
  EXPECT_EQ(outcome("encrypted.zip"), "the entry \"secret.txt\" is encrypted");
  EXPECT_EQ(code, Code::unsupported);
  EXPECT_EQ(outcome("lzma.zip"), "the entry \"a.txt\" is compressed by method 14");
}

TEST_F(ZipTest, refuses_empty_zips_and_other_files) {
  EXPECT_EQ(outcome("not_a_zip.zip"), "this is not a zip");
  EXPECT_EQ(outcome("zero_bytes.zip"), "this is not a zip");
  EXPECT_EQ(outcome("prefixed.zip"), "this is not a zip");
  EXPECT_EQ(code, Code::malformed);
  EXPECT_EQ(outcome("empty.zip"), "the zip is empty");
  EXPECT_EQ(code, Code::missing);
  EXPECT_EQ(Zip::open(folder / "not_there.zip").error().code, Code::not_found);
  EXPECT_EQ(Zip::open(folder).error().code, Code::not_found);
}

TEST_F(ZipTest, refuses_damaged_zips) {
  EXPECT_EQ(outcome("cut_off.zip"), "the zip is damaged: its end, which holds the directory, is missing");
  EXPECT_EQ(outcome("cut_in_directory.zip"), "the zip is damaged: its end, which holds the directory, is missing");
  EXPECT_EQ(outcome("damaged_content.zip"), "the zip is damaged: the entry \"definition.json\" has the wrong checksum");
  EXPECT_EQ(outcome("wrong_checksum.zip"), "the zip is damaged: the entry \"a.txt\" has the wrong checksum");
  EXPECT_EQ(outcome("hidden_entry.zip"), "the zip is damaged: its directory doesn't end where its entries do");
  EXPECT_EQ(code, Code::malformed);
}

TEST_F(ZipTest, refuses_a_zip_truncated_at_any_byte) {
  const std::string whole = bytes_of(folder / "plain.zip");
  for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_FALSE(Zip::from_bytes(whole.substr(0, size))) << size;
}

TEST_F(ZipTest, refuses_overlapping_entries) {
  EXPECT_EQ(outcome("overlap.zip"), "the entries \"outer\" and \"inner\" overlap");
  EXPECT_EQ(outcome("same_content.zip"), "the zip is damaged: the entry \"b\" is named \"a\" at its content");
  EXPECT_EQ(code, Code::malformed);
}

TEST_F(ZipTest, refuses_zip_bombs_during_decompression) {
  ZipLimits limits;
  limits.entry_bytes_max = 2'000'000;
  limits.unpacked_bytes_max = 2'500'000;
  EXPECT_EQ(outcome("ratio_bomb.zip"), "the entry \"zeros\" inflates to more than 200 times its size, as a zip bomb does");
  EXPECT_EQ(code, Code::too_large);
  EXPECT_EQ(outcome("entry_bomb.zip", limits), "the entry \"random\" inflates to more than 2000000 bytes");
  EXPECT_EQ(outcome("total_bomb.zip", limits), "the entry \"part4\" and those before it inflate to more than 2500000 bytes");
  EXPECT_EQ(outcome("lying_bomb.zip"), "the zip is damaged: the entry \"zeros\" has the wrong checksum");
  EXPECT_EQ(outcome("many.zip"), "unpacked");
  limits.entries_max = 299;
  EXPECT_EQ(outcome("many.zip", limits), "the zip has 300 entries, which is more than Martlet accepts");
}

TEST_F(ZipTest, extracts_one_file_even_if_other_names_are_invalid) {
  EXPECT_FALSE(Zip::open(folder / "odd_neighbours.zip"));
  EXPECT_EQ(Zip::extract_one(folder / "odd_neighbours.zip", "deploy.json").value_or("none"), "{}");
  EXPECT_FALSE(Zip::extract_one(folder / "odd_neighbours.zip", "../above"));
  EXPECT_FALSE(Zip::extract_one(folder / "odd_neighbours.zip", "link"));
}

TEST_F(ZipTest, extracts_a_small_entry_from_a_zip_that_is_too_large_to_unpack) {
  ZipLimits limits;
  limits.unpacked_bytes_max = 700'000;
  EXPECT_TRUE(Zip::open(folder / "total_bomb.zip", limits)->extract("part3"));
}

}  // namespace
}  // namespace martlet::archive
