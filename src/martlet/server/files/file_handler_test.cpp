#include <gtest/gtest.h>

#include "testing/site.hpp"

namespace martlet {
namespace {

TEST(File, sends_one_file_with_its_content_disposition) {
  const Site site;
  site.add("report.pdf", "%PDF");
  SiteServer server;
  server.server().get("/report", File(site.path("report.pdf")));
  server.server().get("/download", File(site.path("report.pdf"), {.mode = "attachment"}));
  server.server().get("/named", File(site.path("report.pdf"), {.filename = "Prüfung 1.pdf", .mode = "attachment"}));
  EXPECT_EQ(server.get("/report").payload, "%PDF");
  EXPECT_EQ(server.get("/report").header("content-type"), "application/pdf");
  EXPECT_EQ(server.get("/report").header("content-disposition"), "");
  EXPECT_EQ(server.get("/download").header("content-disposition"), "attachment; filename=\"report.pdf\"");
  EXPECT_EQ(server.get("/named").header("content-disposition"),
            "attachment; filename=\"Pr__fung 1.pdf\"; filename*=UTF-8''Pr%C3%BCfung%201.pdf");
  EXPECT_EQ(server.get("/report", {{"range", "bytes=0-1"}}).payload, "%P");
}

}  // namespace
}  // namespace martlet
