#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/json/value.hpp>

#include "testing/run_martlet.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

struct MartletPackage : testing::Test {
  static Done martlet(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "package");
    return run_martlet(arguments);
  }
  /// Returns the message about a wrong request, in which the folder is written as FOLDER.
  std::string refusal(const std::vector<std::string>& arguments) {
    const Done done = martlet(arguments);
    EXPECT_EQ(done.status, 2);
    EXPECT_EQ(done.out, "");
    EXPECT_FALSE(fs::exists(zip));
    std::string text = done.err;
    for (std::size_t at = text.find(folder.string()); at != std::string::npos; at = text.find(folder.string()))
      text.replace(at, folder.string().size(), "FOLDER");
    return text;
  }
  std::string sha256sum() const {
    const std::string to = (folder / "sum").string();
    EXPECT_EQ(std::system(("sha256sum " + zip + " | cut -c1-64 | tr -d '\\n' > " + to).c_str()), 0);
    std::ifstream opened(to);
    return {std::istreambuf_iterator<char>(opened), {}};
  }
  const TemporaryFolder temporary;
  const fs::path folder = temporary.path();
  const std::string zip = (folder / "function.zip").string();
};

TEST_F(MartletPackage, prints_help_with_its_options) {
  const Done help = martlet({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.out,
            "martlet package build/release/examples/hello/hello --out function.zip\n"
            "martlet package build/service --out service.zip --arch arm64 --file settings.json --file certs/ca.pem=ca.pem --json\n"
            "\n"
            "Makes the zip of a program that Lambda can start on Amazon Linux 2023 (runtime provided.al2023). A static program\n"
            "becomes the zip's `bootstrap`. Any other program becomes a bundle with the loader and the libraries that it is\n"
            "linked with. The same program and files always give the same zip, byte for byte. The command doesn't find libraries\n"
            "that a program opens while it runs: add them with --file PATH=lib/NAME. Nothing is uploaded.\n"
            "\n"
            "  PROGRAM             the program that you built\n"
            "  --out FILE          the zip to write, which replaces an existing file\n"
            "  --file PATH[=NAME]  another file or folder for the zip, and its name in the zip; can be given more than once\n"
            "  --arch ARCH         refuses a program for any other architecture: x86_64 or arm64\n"
            "  --json              prints the details of the package as one JSON object\n"
            "\n"
            "Exit status: 0 if the zip was written, 1 if it could not be written, 2 if the request was invalid and nothing was changed.\n");
}

TEST_F(MartletPackage, prints_what_it_packaged) {
  const Done done = martlet({STATIC_PROGRAM, "--out", zip});
  ASSERT_EQ(done.status, 0) << done.err;
  EXPECT_EQ(done.err, "");
  const std::string sum = sha256sum();
  EXPECT_EQ(sum.size(), 64u);
  EXPECT_TRUE(done.out.starts_with("zip         " + zip + "\nprogram     packaging_static_program, static, for ")) << done.out;
  EXPECT_NE(done.out.find("\nfiles       bootstrap\nzipped      " + std::to_string(fs::file_size(zip)) + " bytes\n"), std::string::npos)
      << done.out;
  EXPECT_NE(done.out.find("\nsha256      " + sum + "\nCodeSha256  "), std::string::npos) << done.out;
}

TEST_F(MartletPackage, prints_json_wherever_the_program_is_among_the_options) {
  const Done done = martlet({"--json", "--out", zip, STATIC_PROGRAM, "--file", STATIC_PROGRAM "=copy"});
  ASSERT_EQ(done.status, 0) << done.err;
  const Result<json::Value> made = json::parse(done.out);
  ASSERT_TRUE(made) << done.out;
  EXPECT_EQ(made->text("kind"), "static");
  EXPECT_EQ(made->text("name"), "packaging_static_program");
  EXPECT_EQ(made->text("sha256"), sha256sum());
  EXPECT_EQ(made->text("codeSha256").size(), 44u);
  EXPECT_EQ(made->find("files")->to_text(), "[\"bootstrap\",\"copy\"]");
  EXPECT_EQ(made->find("unpackedBytes")->number(), 2.0 * static_cast<double>(fs::file_size(STATIC_PROGRAM)));
  EXPECT_EQ(made->find("zipBytes")->number(), static_cast<double>(fs::file_size(zip)));
}

TEST_F(MartletPackage, changes_nothing_if_the_request_is_wrong) {
  EXPECT_EQ(refusal({}),
            "martlet package: the path of the program is missing; see martlet package --help [required-option]\nnothing was written\n");
  EXPECT_EQ(refusal({STATIC_PROGRAM}),
            "martlet package: --out FILE is missing; see martlet package --help [required-option]\nnothing was written\n");
  EXPECT_EQ(
      refusal({"/nowhere", "--out", zip}),
      "martlet package: there is no file /nowhere; build it, or give the path of the build's output [no-such-file]\nnothing was written\n");
  EXPECT_EQ(refusal({STATIC_PROGRAM, STATIC_PROGRAM, "--out", zip}),
            "martlet package: unexpected argument \"" STATIC_PROGRAM
            "\"; name only one program [unexpected-argument]\nnothing was written\n");
  EXPECT_EQ(refusal({STATIC_PROGRAM, "--out", folder.string()}),
            "martlet package: FOLDER is a folder; give the path of a file in it [is-a-folder]\nnothing was written\n");
  EXPECT_EQ(refusal({STATIC_PROGRAM, "--out", STATIC_PROGRAM}),
            "martlet package: --out names the program itself; choose another file [conflict]\nnothing was written\n");
  EXPECT_EQ(refusal({STATIC_PROGRAM, "--out", zip, "--arch", "arm"}),
            "martlet package: --arch: \"arm\" is neither x86_64 nor arm64 [choice]\nnothing was written\n");
  EXPECT_EQ(refusal({STATIC_PROGRAM, "--out", zip, "--file", "=name"}),
            "martlet package: --file: \"=name\" is not of the form PATH or PATH=NAME [name-value]\nnothing was written\n");
}

TEST_F(MartletPackage, fails_if_the_zip_cannot_be_written) {
  const Done done = martlet({STATIC_PROGRAM, "--out", "/nowhere/function.zip"});
  EXPECT_EQ(done.status, 1);
  EXPECT_EQ(done.err,
            "martlet package: can't write /nowhere/function.zip: No such file or directory [write-failed]\nnothing was written\n");
}

}  // namespace
}  // namespace martlet::cli
