#include <gtest/gtest.h>

#include "testing/run_martlet.hpp"

namespace martlet::cli {
namespace {

TEST(MartletExplain, prints_the_entry_of_an_error) {
  const Done entry = run_martlet({"explain", "leading-zero"});
  EXPECT_EQ(entry.status, 0);
  EXPECT_EQ(entry.out,
            "leading-zero\n\n`… has a number with a leading zero`\n\nRemove the zero. `01.1.1` and `1.1.1` would be two spellings of the "
            "same version.\n");
  EXPECT_EQ(run_martlet({"explain", "[leading-zero]"}).out, entry.out);
  EXPECT_EQ(run_martlet({"explain", "no-binding"}).status, 0);
  EXPECT_NE(run_martlet({"explain"}).out.find("\nbytes-differ\n"), std::string::npos);
}

TEST(MartletExplain, refuses_unknown_names) {
  const Done unknown = run_martlet({"explain", "fly"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.err,
            "martlet explain: there is no error named \"fly\"; the name is in brackets at the end of the error's message; to list all "
            "names, run martlet explain "
            "[unknown-name]\nnothing was printed\n");
}

}  // namespace
}  // namespace martlet::cli
