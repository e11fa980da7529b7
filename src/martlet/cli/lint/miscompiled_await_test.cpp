#include "miscompiled_await.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <filesystem>
#include <set>
#include <sstream>

#include <martlet/base/read_file.hpp>

namespace martlet::cli {
namespace {

using Lines = std::multiset<std::string>;

// Returns the forms that must be found: a line of a sample that ends in `// lint: FORM...` names them. No others may be found.
Lines claims(const std::string& source) {
  Lines claims;
  std::istringstream lines(source);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    const std::size_t at = line.find("// lint: ");
    if (at == std::string::npos) continue;
    std::istringstream forms(line.substr(at + 9));
    for (std::string form; forms >> form;) claims.insert(std::to_string(number) + ' ' + form);
  }
  return claims;
}

Lines found_in(const std::string& source) {
  Lines found;
  for (const Finding& finding : find_miscompiled_awaits(source))
    found.insert(std::to_string(finding.line) + ' ' + std::string(text_of(finding.form).name));
  return found;
}

std::vector<std::string> samples(const std::string& kind) {
  std::vector<std::string> sources;
  for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(SAMPLES) / kind))
    sources.push_back(read_file(file.path()).value());
  EXPECT_FALSE(sources.empty());
  return sources;
}

TEST(MiscompiledAwaits, are_found_where_the_samples_say) {
  std::set<MiscompiledAwait> all;
  for (const std::string& source : samples("bad")) {
    EXPECT_EQ(found_in(source), claims(source)) << source;
    for (const Finding& finding : find_miscompiled_awaits(source)) all.insert(finding.form);
  }
  EXPECT_EQ(all.size(), miscompiled_awaits.size()) << "every form has a sample";
}

TEST(MiscompiledAwaits, are_not_found_in_correct_code) {
  for (const std::string& source : samples("good")) {
    EXPECT_EQ(found_in(source), Lines()) << source;
    EXPECT_EQ(claims(source), Lines());
  }
}

TEST(MiscompiledAwaits, have_a_place_and_a_text) {
  const std::vector<Finding> findings = find_miscompiled_awaits("Task<> f() {\n  co_await g(a ? b : c);\n}\n");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].line, 2);
  EXPECT_EQ(findings[0].column, 16);
  for (std::size_t i = 0; i < miscompiled_awaits.size(); ++i) EXPECT_EQ(static_cast<std::size_t>(miscompiled_awaits[i].form), i);
}

TEST(MiscompiledAwaits, are_found_after_unterminated_literals) {
  EXPECT_EQ(found_in("#error don't\nchar* s = \"open;\nTask<> f() { co_await a() + co_await b(); }"), Lines{"3 two-awaits"});
  EXPECT_EQ(found_in("/* co_await a() + co_await b()"), Lines());
  EXPECT_EQ(found_in("R\"x( co_await a() + co_await b()"), Lines());
  EXPECT_EQ(found_in("\xEF\xBB\xBF#define X co_await a() + co_await b()\n"), Lines());
}

// Returns the CPU time, in seconds, that a source of that many bytes takes.
double seconds_for(const std::string& part, std::size_t bytes) {
  std::string source = "Task<> f() { ";
  while (source.size() < bytes) source += part;
  const std::clock_t begin = std::clock();
  find_miscompiled_awaits(source);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// Work that grows with the square of the size would take many seconds.
TEST(MiscompiledAwaits, are_found_in_time_proportional_to_the_source) {
  for (const char* part : {"([{<",
                           ")]}>",
                           "(((]",
                           "+[]<",
                           "+[](int a)",
                           "co_await a + ",
                           "co_await (",
                           "if (co_await a ",
                           "co_await g(;",
                           "co_await ( ] ",
                           "co_await [x]{",
                           "x, y{co_await ",
                           "a<b{}, ",
                           "\"\\",
                           "'\\",
                           "R\"(",
                           "/*",
                           "#/*",
                           "u8R\"",
                           "{a ",
                           ": A<B> ",
                           "a ? co_await b : ",
                           "co_await [a]{ co_await b; }(",
                           "1'",
                           "\\\n",
                           "co_await {{"}) {
    EXPECT_LT(seconds_for(part, 100'000), 1.5) << part;
  }
}

}  // namespace
}  // namespace martlet::cli
