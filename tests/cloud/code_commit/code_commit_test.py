#!/usr/bin/env python3
"""code_commit_test.py MARTLET: CodeCommit in the local cloud, called with boto3, and pushed to with git."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, REGION, TEST, LocalCloud, allow, refused  # noqa: E402

if not shutil.which("git"):
    print("skipped: git is missing")
    sys.exit(0)


def git(folder, *words):
    done = subprocess.run(["git", "-c", "user.name=Dev", "-c", "user.email=dev@example.com", *words], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(folder, text):
    (folder / "deploy.json").write_text(text)
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "deploy " + text)
    return git(folder, "rev-parse", "HEAD")


class CodeCommit(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def test_a_repository_is_created_pushed_to_and_deleted(self):
        with LocalCloud() as cloud:
            client = cloud.client("codecommit")
            made = client.create_repository(repositoryName="definitions", repositoryDescription="what runs", tags={"team": "a"})["repositoryMetadata"]
            self.assertEqual(made["Arn"], f"arn:aws:codecommit:{REGION}:{DEV}:definitions")
            self.assertNotIn("defaultBranch", made)
            work = self.folder / "work"
            git(self.folder, "clone", "-q", made["cloneUrlHttp"], str(work))
            head = commit(work, "1")
            git(work, "push", "-q", "origin", "HEAD:main")
            self.assertEqual(client.get_branch(repositoryName="definitions", branchName="main")["branch"], {"branchName": "main", "commitId": head})
            self.assertEqual(client.get_repository(repositoryName="definitions")["repositoryMetadata"]["defaultBranch"], "main")
            self.assertEqual(client.list_tags_for_resource(resourceArn=made["Arn"])["tags"], {"team": "a"})
            self.assertEqual(refused(client.create_repository, repositoryName="definitions")[0], "RepositoryNameExistsException")
            self.assertEqual(refused(client.get_branch, repositoryName="definitions", branchName="none")[0], "BranchDoesNotExistException")
            self.assertEqual(client.delete_repository(repositoryName="definitions")["repositoryId"], made["repositoryId"])
            self.assertEqual(refused(client.get_repository, repositoryName="definitions")[0], "RepositoryDoesNotExistException")
            self.assertFalse(pathlib.Path(made["cloneUrlHttp"].removeprefix("file://")).exists())

    def test_a_push_is_noticed_even_if_the_cloud_was_not_running(self):
        state = self.folder / "state"
        with LocalCloud(state=state) as cloud:
            url = cloud.client("codecommit").create_repository(repositoryName="r")["repositoryMetadata"]["cloneUrlHttp"]
            git(self.folder, "clone", "-q", url, "work")
            first = commit(self.folder / "work", "1")
            git(self.folder / "work", "push", "-q", "origin", "HEAD:main")
            time.sleep(0.3)
        self.assertIn(first, cloud.log)
        second = commit(self.folder / "work", "2")
        git(self.folder / "work", "push", "-q", "origin", "HEAD:main")
        with LocalCloud(state=state) as cloud:
            time.sleep(0.3)
        self.assertIn(second, cloud.log)
        self.assertNotIn(first, cloud.log)

    def test_accounts_are_separate_and_permissions_are_checked(self):
        with LocalCloud() as cloud:
            cloud.client("codecommit").create_repository(repositoryName="mine")
            self.assertEqual(cloud.client("codecommit", TEST).list_repositories()["repositories"], [])
            key = cloud.user("reader", allow("codecommit:GetRepository", resource=f"arn:aws:codecommit:*:{DEV}:mine"))
            client = cloud.user_client("codecommit", key)
            self.assertEqual(client.get_repository(repositoryName="mine")["repositoryMetadata"]["accountId"], DEV)
            self.assertEqual(refused(client.delete_repository, repositoryName="mine")[:2], ("AccessDeniedException", 400))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
