#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <martlet/archive/zip.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/temporary_folder.hpp>
#include <martlet/cli/packaging/packaging.hpp>

#include <martlet/deploy/package/elf.hpp>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

struct PackagingTest : testing::Test {
  Result<Package> pack(const fs::path& program, std::vector<PackageRequest::File> files = {}) {
    PackageRequest request;
    request.program = program;
    request.out = folder / "function.zip";
    request.files = std::move(files);
    return package(request);
  }
  std::string refusal(const fs::path& program, std::vector<PackageRequest::File> files = {}) {
    const Result<Package> made = pack(program, std::move(files));
    EXPECT_FALSE(fs::exists(folder / "function.zip"));
    if (made) return "packaged";
    code = made.error().code;
    return to_text(made.error());
  }
  /// Returns the output of `command`, which is run in the folder.
  std::string output_of(const std::string& command) {
    const fs::path file = folder / "output";
    const int status = std::system(("cd " + folder.string() + " && ( " + command + " ) > output 2>&1").c_str());
    std::ifstream opened(file);
    const std::string text{std::istreambuf_iterator<char>(opened), {}};
    return status == 0 ? text : "failed: " + text;
  }
  void unpack() { ASSERT_TRUE(archive::Zip::open(folder / "function.zip")->unpack(folder / "task")); }
  fs::path file(const std::string& name, const std::string& content, bool is_executable = true) {
    std::ofstream(folder / name, std::ios::binary) << content;
    if (is_executable) fs::permissions(folder / name, fs::perms(0755));
    return folder / name;
  }
  static bool may_change_root() { return std::system("unshare -Urm true 2>/dev/null") == 0; }

  const TemporaryFolder temporary;
  const fs::path folder = temporary.path();
  Code code = Code::internal;
};

TEST_F(PackagingTest, packages_a_static_program_as_bootstrap) {
  const Result<Package> made = pack(STATIC_PROGRAM);
  ASSERT_TRUE(made) << to_text(made.error());
  EXPECT_EQ(made->kind, PackageKind::single);
  EXPECT_EQ(made->files, std::vector<std::string>{"bootstrap"});
  EXPECT_EQ(made->unpacked_bytes, fs::file_size(STATIC_PROGRAM));
  EXPECT_EQ(made->bytes, fs::file_size(folder / "function.zip"));
  EXPECT_TRUE(made->warnings.empty());
  EXPECT_EQ(output_of("sha256sum function.zip"), to_hex(made->sha256) + "  function.zip\n");
}

TEST_F(PackagingTest, packages_a_static_program_that_starts_in_an_empty_root) {
  if (!may_change_root()) GTEST_SKIP() << "unshare -Urm is not allowed here";
  ASSERT_TRUE(pack(STATIC_PROGRAM));
  unpack();
  EXPECT_EQ(output_of("unshare -Urm chroot task /bootstrap you"), "hello, you\n");
}

TEST_F(PackagingTest, packages_a_dynamic_program_with_its_loader_and_libraries) {
  const Result<Package> made = pack(DYNAMIC_PROGRAM);
  ASSERT_TRUE(made) << to_text(made.error());
  EXPECT_EQ(made->kind, PackageKind::bundle);
  const auto has = [&](const std::string& name) { return std::find(made->files.begin(), made->files.end(), name) != made->files.end(); };
  for (const char* name : {"bootstrap", "bin/packaging_dynamic_program", "lib/libc.so.6", "lib/libstdc++.so.6", "lib/libgcc_s.so.1"})
    EXPECT_TRUE(has(name)) << name;
  EXPECT_TRUE(has("lib/ld-linux-x86-64.so.2") || has("lib/ld-linux-aarch64.so.1"));
  EXPECT_TRUE(has("lib/libnss_dns.so.2") || !fs::exists("/lib/x86_64-linux-gnu/libnss_dns.so.2")) << "what getaddrinfo loads";
}

TEST_F(PackagingTest, creates_a_bundle_that_starts_from_any_folder_and_passes_on_arguments) {
  ASSERT_TRUE(pack(DYNAMIC_PROGRAM));
  unpack();
  const std::string said = "hello from a bundle, you two\n";
  EXPECT_EQ(output_of("cd / && " + (folder / "task/bootstrap").string() + " 'you two'"), said);
  EXPECT_EQ(output_of("task/bootstrap 'you two'"), said);
  EXPECT_EQ(output_of("cd task && ./bootstrap 'you two'"), said);
  EXPECT_EQ(output_of("cd task && sh bootstrap 'you two'"), said);
}

TEST_F(PackagingTest, creates_a_bundle_that_needs_no_system_library) {
  if (!may_change_root()) GTEST_SKIP() << "unshare -Urm is not allowed here";
  ASSERT_TRUE(pack(DYNAMIC_PROGRAM));
  unpack();
  EXPECT_EQ(output_of("unshare -Urm chroot task /$(cd task && echo lib/ld-linux-*) --library-path /lib /bin/packaging_dynamic_program you"),
            "hello from a bundle, you\n");
}

TEST_F(PackagingTest, creates_the_same_zip_from_another_folder_and_at_another_time) {
  fs::create_directories(folder / "elsewhere/deep");
  const auto hash_of = [this](const fs::path& program) {
    const Result<Package> made = pack(program);
    return made ? made->sha256 : to_text(made.error());
  };
  for (const fs::path program : {STATIC_PROGRAM, DYNAMIC_PROGRAM}) {
    const fs::path copy = folder / "elsewhere/deep" / program.filename();
    fs::copy_file(program, copy);
    fs::last_write_time(copy, fs::file_time_type::clock::now() - std::chrono::hours(50'000));
    fs::permissions(copy, fs::perms(0700));
    const std::string first = hash_of(program);
    EXPECT_EQ(first.size(), 32u);
    EXPECT_EQ(hash_of(program), first);
    EXPECT_EQ(hash_of(copy), first);
  }
}

TEST_F(PackagingTest, adds_files_under_their_names) {
  const fs::path text = file("settings.json", "{}", false);
  const Result<Package> made = pack(STATIC_PROGRAM, {{text, "settings.json"}, {file("hook", "#!/bin/sh\n"), "extensions/hook"}});
  ASSERT_TRUE(made) << to_text(made.error());
  EXPECT_EQ(made->files, (std::vector<std::string>{"bootstrap", "extensions/hook", "settings.json"}));
  unpack();
  EXPECT_EQ(output_of("stat -c '%a %n' task/settings.json task/extensions/hook"), "644 task/settings.json\n755 task/extensions/hook\n");
}

TEST_F(PackagingTest, adds_a_folder_with_all_its_files) {
  fs::create_directories(folder / "public" / "css");
  file("public/index.html", "<p>", false);
  file("public/css/main.css", "p {}", false);
  const Result<Package> made = pack(STATIC_PROGRAM, {{folder / "public", "public"}, {folder / "public" / "css", "styles"}});
  ASSERT_TRUE(made) << to_text(made.error());
  EXPECT_EQ(made->files, (std::vector<std::string>{"bootstrap", "public/css/main.css", "public/index.html", "styles/main.css"}));
}

// The contents of the folder that it points to would be included without having been requested.
TEST_F(PackagingTest, refuses_a_link_to_a_folder_in_a_folder) {
  fs::create_directories(folder / "public");
  fs::create_directory_symlink("/", folder / "public" / "everything");
  EXPECT_EQ(refusal(STATIC_PROGRAM, {{folder / "public", "public"}}),
            (folder / "public" / "everything").string() + " is a folder; give the path of a file in it");
}

TEST_F(PackagingTest, refuses_a_file_that_lambda_cannot_start) {
  EXPECT_EQ(refusal(folder / "nowhere"),
            "there is no file " + (folder / "nowhere").string() + "; build it, or give the path of the build's output");
  EXPECT_EQ(code, Code::not_found);
  EXPECT_EQ(refusal(folder), folder.string() + " is a folder; give the path of a file in it");
  const fs::path plain = folder / "plain";
  fs::copy_file(STATIC_PROGRAM, plain);
  fs::permissions(plain, fs::perms(0644));
  EXPECT_EQ(refusal(plain), plain.string() + " is not executable; run chmod +x " + plain.string());
  EXPECT_EQ(code, Code::denied);
  const fs::path script = file("script", "#!/bin/sh\necho hello\n");
  EXPECT_EQ(refusal(script),
            script.string() +
                " can't be packaged: it is not an ELF program; name the program that the build creates, for Linux on x86_64 or arm64");
  EXPECT_EQ(code, Code::unsupported);
}

TEST_F(PackagingTest, refuses_a_library) {
  std::error_code failed;
  fs::path library;
  for (const char* one : {"/lib/x86_64-linux-gnu/libz.so.1", "/lib/aarch64-linux-gnu/libz.so.1"}) {
    if (fs::exists(one, failed)) library = one;
  }
  if (library.empty()) GTEST_SKIP() << "there is no libz.so.1 to try";
  fs::copy_file(library, folder / "library.so");
  fs::permissions(folder / "library.so", fs::perms(0755));
  EXPECT_EQ(refusal(folder / "library.so"), (folder / "library.so").string() + " is a library, not a program; name the program");
}

TEST_F(PackagingTest, refuses_a_program_for_an_architecture_other_than_the_requested_one) {
  const Architecture own = deploy::read_elf(fs::path(STATIC_PROGRAM))->architecture;
  PackageRequest request;
  request.program = STATIC_PROGRAM;
  request.out = folder / "function.zip";
  request.architecture = own;
  EXPECT_TRUE(package(request));
  request.architecture = own == Architecture::x86_64 ? Architecture::arm64 : Architecture::x86_64;
  const Result<Package> refused = package(request);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::conflict);
  const std::string is(name_of(own));
  const std::string wanted(name_of(*request.architecture));
  EXPECT_EQ(refused.error().what, STATIC_PROGRAM " is built for " + is + ", not for " + wanted);
}

// The file has the static program's bytes, with another processor in its header.
TEST_F(PackagingTest, packages_only_static_programs_for_another_processor) {
  const auto for_the_other = [this](const char* program, const std::string& name) {
    std::ifstream opened(program, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(opened), {}};
    bytes[18] = bytes[18] == 62 ? static_cast<char>(183) : static_cast<char>(62);  // e_machine: EM_X86_64, EM_AARCH64
    bytes[19] = 0;
    return file(name, bytes);
  };
  const Result<Package> made = pack(for_the_other(STATIC_PROGRAM, "single"));
  ASSERT_TRUE(made) << to_text(made.error());
  EXPECT_NE(made->architecture, deploy::read_elf(fs::path(STATIC_PROGRAM))->architecture);
  fs::remove(folder / "function.zip");
  EXPECT_NE(
      refusal(for_the_other(DYNAMIC_PROGRAM, "bundle")).find("which only a machine of that architecture can list; link it statically"),
      std::string::npos);
  EXPECT_EQ(code, Code::unsupported);
}

TEST_F(PackagingTest, names_a_missing_library) {
  std::ifstream opened(DYNAMIC_PROGRAM, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(opened), {}};
  const std::size_t at = bytes.find("libstdc++.so.6");
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, 14, "libabsent.so.6");
  const fs::path program = file("program", bytes);
  EXPECT_EQ(
      refusal(program),
      program.string() + " needs libabsent.so.6, which was not found on this machine; install it, or set LD_LIBRARY_PATH to its folder");
  EXPECT_EQ(code, Code::missing);
}

TEST_F(PackagingTest, refuses_files_that_cannot_be_added) {
  EXPECT_EQ(refusal(STATIC_PROGRAM, {{folder / "nowhere", "nowhere"}}), "there is no file " + (folder / "nowhere").string());
  EXPECT_EQ(refusal(STATIC_PROGRAM, {{file("a", "a"), "bootstrap"}}), "the name \"bootstrap\" occurs twice; remove one of them");
  EXPECT_EQ(code, Code::conflict);
  EXPECT_EQ(
      refusal(STATIC_PROGRAM, {{file("a", "a"), "../a"}}),
      "the entry \"../a\" leads out of the folder that the zip is unpacked to; give entries relative names, with / between their parts");
}

TEST_F(PackagingTest, refuses_more_than_lambda_allows_unpacked) {
  const fs::path large = file("large", "");
  fs::resize_file(large, 250 * 1024 * 1024);  // a sparse file, which occupies no space
  const std::string refused = refusal(STATIC_PROGRAM, {{large, "large"}});
  EXPECT_EQ(refused, "the package would unpack to " + std::to_string(fs::file_size(STATIC_PROGRAM) + 250 * 1024 * 1024) +
                         " bytes, but Lambda accepts at most 262144000; the largest file is large: strip it, or fetch it at run time");
  EXPECT_EQ(code, Code::too_large);
}

TEST_F(PackagingTest, refuses_damaged_programs_without_crashing) {
  std::ifstream opened(DYNAMIC_PROGRAM, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(opened), {}};
  const auto read = [](const std::string& bytes) {
    return deploy::read_elf([&bytes](std::uint64_t offset, std::span<char> into) -> std::size_t {
      if (offset >= bytes.size()) return 0;
      const std::size_t size = std::min<std::size_t>(into.size(), bytes.size() - offset);
      std::memcpy(into.data(), bytes.data() + offset, size);
      return size;
    });
  };
  EXPECT_TRUE(read(whole));
  for (std::size_t size = 0; size < 1000; ++size) EXPECT_FALSE(read(whole.substr(0, size))) << size;
  for (std::size_t at = 0; at < 1000; ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(~changed[at]);
    static_cast<void>(read(changed));  // the result doesn't matter
  }
}

}  // namespace
}  // namespace martlet::cli
