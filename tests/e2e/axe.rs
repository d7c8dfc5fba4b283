//! axe-core over a page: what people who cannot see well or use no pointer would stumble over.

use crate::{Device, Done, Fault, Stage};
use xtask::fault::While;

/// The rules a page is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// WCAG 2.2 A and AA, and the best practices of axe-core.
    All,
    /// Those of them whose answer a theme can change.
    Colours,
}

impl Rules {
    /// As axe-core takes them.
    fn run_only(self) -> &'static str {
        match self {
            Self::All => "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']",
            Self::Colours => "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }",
        }
    }
}

impl Stage {
    /// Runs axe-core over what the device shows now; `page` names it in the sentence. A target that a bar at the edge of
    /// the screen covers in part is judged again after scrolling to it, as a person would scroll before tapping.
    ///
    /// # Errors
    /// When axe-core is not there or finds a violation.
    pub async fn no_barrier(&self, device: &Device, page: &str, rules: Rules) -> Done {
        if device.ask("return !window.axe", vec![]).await? == true {
            let source = std::fs::read_to_string(self.axe_script())
                .while_doing("axe-core is missing: cargo xtask test --only e2e")?;
            device.ask(&source, vec![]).await?;
        }
        let rules = rules.run_only();
        let run = format!(
            "const done = arguments[arguments.length - 1];
            const again = async (found) => {{
              const nodes = [];
              for (const node of found.nodes) {{
                const element = found.id === 'target-size' && document.querySelector(node.target[0]);
                if (element) element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const still = !element || (await axe.run(element, {{ runOnly: ['target-size'] }})).violations.length;
                if (still) nodes.push(node);
              }}
              return {{ ...found, nodes }};
            }};
            const all = async () => {{
              const found = await axe.run(document, {{ resultTypes: ['violations'], runOnly: {rules} }});
              const left = [];
              for (const each of found.violations) left.push(await again(each));
              return left.filter((each) => each.nodes.length);
            }};
            all()
              .then((found) => done(found.map((each) => each.id + ': ' + each.help + ' | '
                + each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + (node.any[0]?.message || '')).join(' || '))))
              .catch((error) => done(['axe failed: ' + error]));"
        );
        let found = device.web()?.execute_async(run, vec![]).await.while_doing("running axe-core")?;
        let found: Vec<String> = found.convert().while_doing("reading what axe-core found")?;
        if found.is_empty() {
            Ok(())
        } else {
            Err(Fault::new(format!("{page} has barriers:\n  {}", found.join("\n  "))))
        }
    }
}
