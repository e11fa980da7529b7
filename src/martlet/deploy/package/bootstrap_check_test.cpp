#include <gtest/gtest.h>

#include <elf.h>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/base/temporary_folder.hpp>
#include <martlet/deploy/package/bootstrap_check.hpp>

namespace martlet::deploy {
namespace {

namespace fs = std::filesystem;

// Returns a program according to the System V ABI: a header, a segment's header, and the segment's contents.
std::string program(std::uint16_t type, std::uint16_t machine, std::string interpreter = {}) {
  Elf64_Ehdr header{};
  std::memcpy(header.e_ident, ELFMAG, SELFMAG);
  header.e_ident[EI_CLASS] = ELFCLASS64;
  header.e_ident[EI_DATA] = ELFDATA2LSB;
  header.e_type = type;
  header.e_machine = machine;
  header.e_phoff = sizeof header;
  header.e_phentsize = sizeof(Elf64_Phdr);
  header.e_phnum = 1;
  Elf64_Phdr segment{};
  segment.p_type = interpreter.empty() ? PT_LOAD : PT_INTERP;
  segment.p_offset = sizeof header + sizeof segment;
  if (!interpreter.empty()) interpreter += '\0';
  segment.p_filesz = interpreter.size();
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
  bytes.append(reinterpret_cast<const char*>(&segment), sizeof segment);
  return bytes + interpreter;
}

struct BootstrapCheck : testing::Test {
  Bootstrap examine(std::vector<archive::ZipFile> files, BootstrapExtent extent = BootstrapExtent::whole) {
    const fs::path zip = folder / "function.zip";
    EXPECT_TRUE(archive::write_zip(zip, std::move(files)));
    auto opened = archive::Zip::open(zip);
    EXPECT_TRUE(opened);
    return examine_bootstrap(*opened, extent);
  }
  /// Returns the problem and what to do, or "" if there is no problem.
  std::string problem_of(std::vector<archive::ZipFile> files, BootstrapExtent extent = BootstrapExtent::whole) {
    const Bootstrap examined = examine(std::move(files), extent);
    return examined.problem ? to_text(examined.problem->error) : "";
  }
  std::string problem_of(std::string bootstrap) {
    const std::string whole = problem_of({{"bootstrap", bootstrap, true}});
    EXPECT_EQ(problem_of({{"bootstrap", bootstrap, true}}, BootstrapExtent::beginning), whole);
    return whole;
  }
  const TemporaryFolder temporary;
  const fs::path folder = temporary.path();
};

const std::string fixed = program(ET_EXEC, EM_X86_64);

TEST_F(BootstrapCheck, accepts_a_static_program_and_returns_its_architecture) {
  const Bootstrap examined = examine({{"bootstrap", fixed, true}, {"settings.json", std::string("{}"), false}});
  EXPECT_FALSE(examined.problem);
  EXPECT_EQ(examined.architecture, Architecture::x86_64);
  EXPECT_EQ(examine({{"bootstrap", program(ET_EXEC, EM_AARCH64), true}}).architecture, Architecture::arm64);
}

TEST_F(BootstrapCheck, accepts_a_script) {
  EXPECT_EQ(problem_of("#!/bin/sh\nexec \"$LAMBDA_TASK_ROOT/bin/service\"\n"), "");
  EXPECT_FALSE(examine({{"bootstrap", std::string("#!/bin/sh\n"), true}}).architecture);
}

TEST_F(BootstrapCheck, reports_a_missing_bootstrap) {
  EXPECT_EQ(problem_of({{"service", fixed, true}}),
            "the zip has no bootstrap, the file that Lambda starts; `martlet package PROGRAM --out function.zip` makes a zip with one");
  EXPECT_EQ(problem_of({{"Bootstrap", fixed, true}}).substr(0, 27), "the zip has no bootstrap, t");
}

TEST_F(BootstrapCheck, reports_a_bootstrap_in_a_folder) {
  EXPECT_EQ(problem_of({{"build/release/bootstrap", fixed, true}}),
            "bootstrap is in the folder build/release/ of the zip, but Lambda looks for it at the top; make the zip inside that folder: "
            "cd build/release && zip function.zip bootstrap");
}

TEST_F(BootstrapCheck, requires_an_executable_file) {
  EXPECT_EQ(problem_of({{"bootstrap", fixed, false}}),
            "bootstrap is not executable in the zip; chmod +x bootstrap and make the zip again, or let `martlet package` make it");
}

TEST_F(BootstrapCheck, refuses_windows_line_endings) {
  EXPECT_EQ(problem_of("#!/bin/sh\r\nexec ./service\r\n"),
            "the lines of bootstrap end with CR LF, so Lambda would look for the interpreter \"/bin/sh\\r\"; save it with LF alone (sed -i "
            "'s/\\r$//' bootstrap)");
  EXPECT_EQ(problem_of("\xEF\xBB\xBF#!/bin/sh\n"),
            "bootstrap begins with a byte order mark, so it isn't recognized as a script; save it as UTF-8 without one");
}

TEST_F(BootstrapCheck, refuses_anything_but_a_program_or_a_script) {
  const std::string next = "; build it for Linux (`martlet package` checks that)";
  EXPECT_EQ(problem_of("echo hello\n"), "bootstrap is neither a program for Linux nor a script that begins with #!" + next);
  EXPECT_EQ(problem_of(std::string("MZ\x90\0", 4)), "bootstrap is a program for Windows" + next);
  EXPECT_EQ(problem_of("\xCF\xFA\xED\xFE"), "bootstrap is a program for macOS" + next);
  EXPECT_EQ(problem_of(""), "bootstrap is empty; put the program there");
}

TEST_F(BootstrapCheck, refuses_other_architectures) {
  EXPECT_EQ(
      problem_of(program(ET_EXEC, EM_RISCV)),
      "bootstrap can't be started: it is built for a processor that Lambda doesn't offer; build it again, for Linux on x86_64 or arm64");
  EXPECT_EQ(to_text(built_for_another_processor(Architecture::x86_64, "arm64")),
            "bootstrap is built for x86_64, and the function runs on arm64; build it for arm64, or change the function's architecture");
}

TEST_F(BootstrapCheck, is_not_certain_about_a_dynamic_program) {
  const Bootstrap examined = examine({{"bootstrap", program(ET_DYN, EM_X86_64, "/lib64/ld-linux-x86-64.so.2"), true}});
  ASSERT_TRUE(examined.problem);
  EXPECT_FALSE(examined.problem->is_certain);
  EXPECT_EQ(
      to_text(examined.problem->error),
      "bootstrap is a dynamic program without its libraries; link it statically, or let `martlet package` put its loader and libraries "
      "into the zip");
  EXPECT_TRUE(examine({{"service", fixed, true}}).problem->is_certain);
}

TEST_F(BootstrapCheck, detects_a_library_if_it_reads_the_whole_file) {
  const std::vector<archive::ZipFile> library = {{"bootstrap", program(ET_DYN, EM_X86_64), true}};
  EXPECT_EQ(problem_of(library), "bootstrap is a library, not a program; pack the program");
  EXPECT_EQ(problem_of(library, BootstrapExtent::beginning), "");  // a static position-independent program begins like a library
}

TEST_F(BootstrapCheck, accepts_uncertain_cases_for_a_function) {
  const StartTarget arm{"provided.al2023", "arm64"};
  const auto problem_for = [this](const StartTarget& target, const std::string& name, const std::string& bootstrap) {
    const fs::path zip = folder / "function.zip";
    EXPECT_TRUE(archive::write_zip(zip, {{name, bootstrap, true}}));
    const Result<void> checked = check_can_start(zip, target);
    return checked ? "" : to_text(checked.error());
  };
  EXPECT_EQ(problem_for(arm, "bootstrap", program(ET_EXEC, EM_AARCH64)), "");
  EXPECT_TRUE(problem_for(arm, "bootstrap", fixed).starts_with("bootstrap is built for x86_64, and the function runs on arm64"));
  EXPECT_TRUE(problem_for(arm, "service", fixed).starts_with("the zip has no bootstrap"));
  EXPECT_EQ(problem_for({"provided.al2023", "arm64", true}, "service", fixed), "");
  EXPECT_EQ(problem_for({"nodejs22.x", "arm64"}, "index.mjs", "export {}"), "");
  EXPECT_EQ(problem_for(arm, "bootstrap", program(ET_DYN, EM_AARCH64, "/lib/ld-linux-aarch64.so.1")), "");
  std::ofstream(folder / "no.zip") << "text";
  EXPECT_TRUE(check_can_start(folder / "no.zip", arm));
}

TEST_F(BootstrapCheck, refuses_a_truncated_program) {
  EXPECT_EQ(problem_of(fixed.substr(0, 40)),
            "bootstrap can't be started: it is damaged: its header is cut off; build it again, for Linux on x86_64 or arm64");
}

}  // namespace
}  // namespace martlet::deploy
