#include <gtest/gtest.h>

#include "testing/run_martlet.hpp"

namespace martlet::cli {
namespace {

TEST(MartletMan, prints_the_page_of_a_command) {
  const Done page = run_martlet({"man", "deploy", "plan"});
  EXPECT_EQ(page.status, 0);
  EXPECT_TRUE(page.out.starts_with(".TH MARTLET\\-DEPLOY\\-PLAN 1 \"\" \"martlet " MARTLET_VERSION "\" \"Martlet\"\n"
                                   ".SH NAME\nmartlet\\-deploy\\-plan \\- shows what apply would do, without changing anything\n"))
      << page.out;
  EXPECT_EQ(run_martlet({"man", "fly"}).err,
            "martlet man: there is no page martlet-fly; see martlet --help [no-such-file]\nnothing was written\n");
}

}  // namespace
}  // namespace martlet::cli
